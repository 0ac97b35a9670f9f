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
    "\n  query Search($text: String!) {\n    alliances(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    schools(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Unread {\n    unread\n  }\n": typeof types.UnreadDocument,
    "\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      scopes\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n": typeof types.ActivityStreamDocument,
    "\n  mutation SignOut {\n    signOut {\n      state\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query Viewer($on: LocalDate!) {\n    mySession {\n      id\n      state\n    }\n    liveHead\n    permissions\n    me {\n      id\n      name\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 20, filter: { on: $on }) {\n        nodes {\n          id\n          role\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      postsNow(first: 10) {\n        nodes {\n          id\n          duty\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    payload\n  }\n": typeof types.ActivityLineFragmentDoc,
    "\n  query Feed($first: Int!, $after: String, $filter: ActivityFilter) {\n    feed(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FeedDocument,
    "\n  query ReadMark($scope: ID) {\n    unread(scope: $scope)\n    feedMark(scope: $scope) {\n      scope\n      readSeq\n    }\n  }\n": typeof types.ReadMarkDocument,
    "\n  mutation MarkFeedRead($input: MarkFeedReadInput!) {\n    markFeedRead(input: $input) {\n      scope\n      readSeq\n    }\n  }\n": typeof types.MarkFeedReadDocument,
    "\n  query MyData {\n    me {\n      id\n      name\n      phone\n      email\n      version\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 50) {\n        nodes {\n          id\n          role\n          since\n          until\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      posts(first: 50) {\n        nodes {\n          id\n          duty\n          since\n          until\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.MyDataDocument,
    "\n  mutation ChangeMyProfile($input: ChangeMyProfileInput!) {\n    changeMyProfile(input: $input) {\n      id\n      phone\n      email\n      version\n    }\n  }\n": typeof types.ChangeMyProfileDocument,
    "\n  query MySessions($first: Int!, $after: String) {\n    mySessions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          createdAt\n          lastSeenAt\n          expiresAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MySessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      endedAt\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      password\n    }\n  }\n": typeof types.DemonstrationAccountsDocument,
    "\n  query Home($today: LocalDate!) {\n    myAlliances(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n          memberSchoolCount\n          pairingCount\n          openPlanItemCount\n          donePlanItemCount\n        }\n      }\n    }\n    myPlanItems(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          dueOn\n          allianceId\n          alliance {\n            id\n            name\n          }\n          owner {\n            id\n            name\n          }\n        }\n      }\n    }\n    overdue: myPlanItems(first: 1, filter: { dueOnBefore: $today }) {\n      totalCount\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query SchoolFigures($id: ID!) {\n    school(id: $id) {\n      id\n      name\n      staffCount\n      allianceCount\n      pairingsStronger(first: 1) {\n        totalCount\n      }\n      pairingsWeaker(first: 1) {\n        totalCount\n      }\n      planItems(first: 1, filter: { stateIn: [PLANNED, UNDER_WAY] }) {\n        totalCount\n      }\n    }\n  }\n": typeof types.SchoolFiguresDocument,
};
const documents: Documents = {
    "\n  query Search($text: String!) {\n    alliances(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    schools(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Unread {\n    unread\n  }\n": types.UnreadDocument,
    "\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      scopes\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n": types.ActivityStreamDocument,
    "\n  mutation SignOut {\n    signOut {\n      state\n    }\n  }\n": types.SignOutDocument,
    "\n  query Viewer($on: LocalDate!) {\n    mySession {\n      id\n      state\n    }\n    liveHead\n    permissions\n    me {\n      id\n      name\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 20, filter: { on: $on }) {\n        nodes {\n          id\n          role\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      postsNow(first: 10) {\n        nodes {\n          id\n          duty\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    payload\n  }\n": types.ActivityLineFragmentDoc,
    "\n  query Feed($first: Int!, $after: String, $filter: ActivityFilter) {\n    feed(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FeedDocument,
    "\n  query ReadMark($scope: ID) {\n    unread(scope: $scope)\n    feedMark(scope: $scope) {\n      scope\n      readSeq\n    }\n  }\n": types.ReadMarkDocument,
    "\n  mutation MarkFeedRead($input: MarkFeedReadInput!) {\n    markFeedRead(input: $input) {\n      scope\n      readSeq\n    }\n  }\n": types.MarkFeedReadDocument,
    "\n  query MyData {\n    me {\n      id\n      name\n      phone\n      email\n      version\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 50) {\n        nodes {\n          id\n          role\n          since\n          until\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      posts(first: 50) {\n        nodes {\n          id\n          duty\n          since\n          until\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.MyDataDocument,
    "\n  mutation ChangeMyProfile($input: ChangeMyProfileInput!) {\n    changeMyProfile(input: $input) {\n      id\n      phone\n      email\n      version\n    }\n  }\n": types.ChangeMyProfileDocument,
    "\n  query MySessions($first: Int!, $after: String) {\n    mySessions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          createdAt\n          lastSeenAt\n          expiresAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MySessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      endedAt\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      id\n      state\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      id\n      state\n    }\n  }\n": types.SignInDocument,
    "\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      password\n    }\n  }\n": types.DemonstrationAccountsDocument,
    "\n  query Home($today: LocalDate!) {\n    myAlliances(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n          memberSchoolCount\n          pairingCount\n          openPlanItemCount\n          donePlanItemCount\n        }\n      }\n    }\n    myPlanItems(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          dueOn\n          allianceId\n          alliance {\n            id\n            name\n          }\n          owner {\n            id\n            name\n          }\n        }\n      }\n    }\n    overdue: myPlanItems(first: 1, filter: { dueOnBefore: $today }) {\n      totalCount\n    }\n  }\n": types.HomeDocument,
    "\n  query SchoolFigures($id: ID!) {\n    school(id: $id) {\n      id\n      name\n      staffCount\n      allianceCount\n      pairingsStronger(first: 1) {\n        totalCount\n      }\n      pairingsWeaker(first: 1) {\n        totalCount\n      }\n      planItems(first: 1, filter: { stateIn: [PLANNED, UNDER_WAY] }) {\n        totalCount\n      }\n    }\n  }\n": types.SchoolFiguresDocument,
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
export function graphql(source: "\n  query Search($text: String!) {\n    alliances(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    schools(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Search($text: String!) {\n    alliances(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    schools(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(first: 5, filter: { nameContains: $text }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unread {\n    unread\n  }\n"): (typeof documents)["\n  query Unread {\n    unread\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      scopes\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ActivityStream($after: BigInt) {\n    activity(after: $after) {\n      type\n      seq\n      prev\n      head\n      scopes\n      activity {\n        ...ActivityLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer($on: LocalDate!) {\n    mySession {\n      id\n      state\n    }\n    liveHead\n    permissions\n    me {\n      id\n      name\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 20, filter: { on: $on }) {\n        nodes {\n          id\n          role\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      postsNow(first: 10) {\n        nodes {\n          id\n          duty\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer($on: LocalDate!) {\n    mySession {\n      id\n      state\n    }\n    liveHead\n    permissions\n    me {\n      id\n      name\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 20, filter: { on: $on }) {\n        nodes {\n          id\n          role\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      postsNow(first: 10) {\n        nodes {\n          id\n          duty\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    payload\n  }\n"): (typeof documents)["\n  fragment ActivityLine on Activity {\n    id\n    seq\n    kind\n    createdAt\n    actor {\n      id\n      name\n    }\n    subjectKind\n    subjectId\n    payload\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Feed($first: Int!, $after: String, $filter: ActivityFilter) {\n    feed(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Feed($first: Int!, $after: String, $filter: ActivityFilter) {\n    feed(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...ActivityLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadMark($scope: ID) {\n    unread(scope: $scope)\n    feedMark(scope: $scope) {\n      scope\n      readSeq\n    }\n  }\n"): (typeof documents)["\n  query ReadMark($scope: ID) {\n    unread(scope: $scope)\n    feedMark(scope: $scope) {\n      scope\n      readSeq\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkFeedRead($input: MarkFeedReadInput!) {\n    markFeedRead(input: $input) {\n      scope\n      readSeq\n    }\n  }\n"): (typeof documents)["\n  mutation MarkFeedRead($input: MarkFeedReadInput!) {\n    markFeedRead(input: $input) {\n      scope\n      readSeq\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyData {\n    me {\n      id\n      name\n      phone\n      email\n      version\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 50) {\n        nodes {\n          id\n          role\n          since\n          until\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      posts(first: 50) {\n        nodes {\n          id\n          duty\n          since\n          until\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyData {\n    me {\n      id\n      name\n      phone\n      email\n      version\n      accounts(first: 1) {\n        nodes {\n          id\n          login\n        }\n      }\n      appointments(first: 50) {\n        nodes {\n          id\n          role\n          since\n          until\n          school {\n            id\n            name\n          }\n          alliance {\n            id\n            name\n          }\n          region {\n            id\n            name\n          }\n        }\n      }\n      posts(first: 50) {\n        nodes {\n          id\n          duty\n          since\n          until\n          school {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMyProfile($input: ChangeMyProfileInput!) {\n    changeMyProfile(input: $input) {\n      id\n      phone\n      email\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMyProfile($input: ChangeMyProfileInput!) {\n    changeMyProfile(input: $input) {\n      id\n      phone\n      email\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MySessions($first: Int!, $after: String) {\n    mySessions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          createdAt\n          lastSeenAt\n          expiresAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MySessions($first: Int!, $after: String) {\n    mySessions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          createdAt\n          lastSeenAt\n          expiresAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      endedAt\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      id\n      endedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      password\n    }\n  }\n"): (typeof documents)["\n  query DemonstrationAccounts {\n    demonstrationAccounts {\n      login\n      name\n      role\n      password\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home($today: LocalDate!) {\n    myAlliances(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n          memberSchoolCount\n          pairingCount\n          openPlanItemCount\n          donePlanItemCount\n        }\n      }\n    }\n    myPlanItems(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          dueOn\n          allianceId\n          alliance {\n            id\n            name\n          }\n          owner {\n            id\n            name\n          }\n        }\n      }\n    }\n    overdue: myPlanItems(first: 1, filter: { dueOnBefore: $today }) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Home($today: LocalDate!) {\n    myAlliances(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n          memberSchoolCount\n          pairingCount\n          openPlanItemCount\n          donePlanItemCount\n        }\n      }\n    }\n    myPlanItems(first: 6) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          dueOn\n          allianceId\n          alliance {\n            id\n            name\n          }\n          owner {\n            id\n            name\n          }\n        }\n      }\n    }\n    overdue: myPlanItems(first: 1, filter: { dueOnBefore: $today }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SchoolFigures($id: ID!) {\n    school(id: $id) {\n      id\n      name\n      staffCount\n      allianceCount\n      pairingsStronger(first: 1) {\n        totalCount\n      }\n      pairingsWeaker(first: 1) {\n        totalCount\n      }\n      planItems(first: 1, filter: { stateIn: [PLANNED, UNDER_WAY] }) {\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query SchoolFigures($id: ID!) {\n    school(id: $id) {\n      id\n      name\n      staffCount\n      allianceCount\n      pairingsStronger(first: 1) {\n        totalCount\n      }\n      pairingsWeaker(first: 1) {\n        totalCount\n      }\n      planItems(first: 1, filter: { stateIn: [PLANNED, UNDER_WAY] }) {\n        totalCount\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;