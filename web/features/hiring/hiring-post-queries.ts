import { graphql } from "../../gql";

/** A post by its school and subject, wherever somebody wishes for it or has it. */
export const postName = graphql(`
  fragment HiringPostName on HiringPost {
    id
    subject
    school {
      id
      name
    }
  }
`);

export const hiringPostsQuery = graphql(`
  query HiringPosts($id: ID!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      posts(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            subject
            places
            contested
            approved
            actual
            placedCount
            version
            viewerCan
            school {
              id
              name
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

/** What an applicant can wish for, as far as the subject goes; the server says the rest. */
export const openHiringPostsQuery = graphql(`
  query OpenHiringPosts($id: ID!, $subjects: [Subject!]!) {
    hiring(id: $id) {
      id
      posts(first: 100, filter: { subjectIn: $subjects }) {
        totalCount
        nodes {
          id
          schoolId
          subject
          places
          placedCount
          school {
            id
            name
          }
        }
      }
      schools(first: 100) {
        nodes {
          id
          schoolId
          allianceId
        }
      }
    }
  }
`);
