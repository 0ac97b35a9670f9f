import { graphql } from "../../gql";

export const postCard = graphql(`
  fragment PostCard on Post {
    id
    scopeKind
    scopeId
    body
    createdAt
    editedAt
    hiddenAt
    hiddenReason
    version
    viewerCan
    commentCount
    likeCount
    thanksCount
    applauseCount
    ideaCount
    author {
      id
      name
    }
    hiddenBy {
      id
      name
    }
    alliance {
      id
      name
    }
    school {
      id
      name
    }
    myReactions(first: 1) {
      nodes {
        id
        kind
      }
    }
    mentions(first: 20, filter: { commentId: null }) {
      nodes {
        id
        person {
          id
          name
        }
      }
    }
    attachments(first: 9) {
      nodes {
        id
        fileId
        file {
          id
          name
          width
          height
        }
      }
    }
  }
`);

export const allianceCircleQuery = graphql(`
  query AllianceCircle($id: ID!, $first: Int!, $after: String) {
    alliance(id: $id) {
      id
      circle(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...PostCard
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const schoolCircleQuery = graphql(`
  query SchoolCircle($id: ID!, $first: Int!, $after: String) {
    school(id: $id) {
      id
      circle(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...PostCard
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const postQuery = graphql(`
  query Post($id: ID!) {
    post(id: $id) {
      id
      ...PostCard
    }
  }
`);

export const commentsQuery = graphql(`
  query PostComments($id: ID!, $first: Int!, $after: String) {
    post(id: $id) {
      id
      comments(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            body
            createdAt
            hiddenAt
            hiddenReason
            version
            viewerCan
            author {
              id
              name
            }
            mentions(first: 20) {
              nodes {
                id
                person {
                  id
                  name
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const publishPostMutation = graphql(`
  mutation PublishPost($input: PublishPostInput!) {
    publishPost(input: $input) {
      id
    }
  }
`);

export const editPostMutation = graphql(`
  mutation EditPost($input: EditPostInput!) {
    editPost(input: $input) {
      id
      ...PostCard
    }
  }
`);

export const removePostMutation = graphql(`
  mutation RemovePost($input: SaidInput!) {
    removePost(input: $input) {
      binItemId
    }
  }
`);

export const hidePostMutation = graphql(`
  mutation HidePost($input: HideSaidInput!) {
    hidePost(input: $input) {
      id
      ...PostCard
    }
  }
`);

export const unhidePostMutation = graphql(`
  mutation UnhidePost($input: SaidInput!) {
    unhidePost(input: $input) {
      id
      ...PostCard
    }
  }
`);

export const reactToPostMutation = graphql(`
  mutation ReactToPost($input: ReactInput!) {
    reactToPost(input: $input) {
      id
      ...PostCard
    }
  }
`);

export const addCommentMutation = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      id
    }
  }
`);

export const removeCommentMutation = graphql(`
  mutation RemoveComment($input: SaidInput!) {
    removeComment(input: $input) {
      binItemId
    }
  }
`);

export const hideCommentMutation = graphql(`
  mutation HideComment($input: HideSaidInput!) {
    hideComment(input: $input) {
      id
      hiddenAt
      hiddenReason
      version
      viewerCan
    }
  }
`);

export const unhideCommentMutation = graphql(`
  mutation UnhideComment($input: SaidInput!) {
    unhideComment(input: $input) {
      id
      hiddenAt
      hiddenReason
      version
      viewerCan
    }
  }
`);
