/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Unread {\n    unread\n  }\n": typeof types.UnreadDocument,
    "\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n": typeof types.ActivityStreamDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  query Viewer {\n    me {\n      id\n      roles\n      liveHead\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    audience\n    payload\n  }\n": typeof types.ActivityLineFragmentDoc,
    "\n  query Feed($first: Int!, $after: String, $scope: ID, $kinds: [String!]) {\n    feed(first: $first, after: $after, scope: $scope, kinds: $kinds) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FeedDocument,
    "\n  query MyData {\n    me {\n      id\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n        phone\n        email\n      }\n      appointments {\n        id\n        role\n        scopeName\n        since\n        until\n      }\n      posts {\n        id\n        duty\n        since\n        until\n        school {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.MyDataDocument,
    "\n  query MySessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n": typeof types.MySessionsDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation SignIn($login: String!, $password: String!) {\n    signIn(login: $login, password: $password) {\n      id\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      about\n      password\n    }\n  }\n": typeof types.DemonstrationAccountsDocument,
};
const documents: Documents = {
    "\n  query Unread {\n    unread\n  }\n": types.UnreadDocument,
    "\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n": types.ActivityStreamDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  query Viewer {\n    me {\n      id\n      roles\n      liveHead\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    audience\n    payload\n  }\n": types.ActivityLineFragmentDoc,
    "\n  query Feed($first: Int!, $after: String, $scope: ID, $kinds: [String!]) {\n    feed(first: $first, after: $after, scope: $scope, kinds: $kinds) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FeedDocument,
    "\n  query MyData {\n    me {\n      id\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n        phone\n        email\n      }\n      appointments {\n        id\n        role\n        scopeName\n        since\n        until\n      }\n      posts {\n        id\n        duty\n        since\n        until\n        school {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.MyDataDocument,
    "\n  query MySessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n": types.MySessionsDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n": types.EndSessionDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n": types.ChangePasswordDocument,
    "\n  mutation SignIn($login: String!, $password: String!) {\n    signIn(login: $login, password: $password) {\n      id\n    }\n  }\n": types.SignInDocument,
    "\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      about\n      password\n    }\n  }\n": types.DemonstrationAccountsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unread {\n    unread\n  }\n"): (typeof documents)["\n  query Unread {\n    unread\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    me {\n      id\n      roles\n      liveHead\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    me {\n      id\n      roles\n      liveHead\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    audience\n    payload\n  }\n"): (typeof documents)["\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    audience\n    payload\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Feed($first: Int!, $after: String, $scope: ID, $kinds: [String!]) {\n    feed(first: $first, after: $after, scope: $scope, kinds: $kinds) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Feed($first: Int!, $after: String, $scope: ID, $kinds: [String!]) {\n    feed(first: $first, after: $after, scope: $scope, kinds: $kinds) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyData {\n    me {\n      id\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n        phone\n        email\n      }\n      appointments {\n        id\n        role\n        scopeName\n        since\n        until\n      }\n      posts {\n        id\n        duty\n        since\n        until\n        school {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyData {\n    me {\n      id\n      account {\n        id\n        login\n      }\n      person {\n        id\n        name\n        phone\n        email\n      }\n      appointments {\n        id\n        role\n        scopeName\n        since\n        until\n      }\n      posts {\n        id\n        duty\n        since\n        until\n        school {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MySessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n"): (typeof documents)["\n  query MySessions {\n    sessions {\n      id\n      device\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n"): (typeof documents)["\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($login: String!, $password: String!) {\n    signIn(login: $login, password: $password) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($login: String!, $password: String!) {\n    signIn(login: $login, password: $password) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      about\n      password\n    }\n  }\n"): (typeof documents)["\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      about\n      password\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;