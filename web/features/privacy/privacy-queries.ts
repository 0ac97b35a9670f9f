import { graphql } from "../../gql";

export const whoSeesMeQuery = graphql(`
  query WhoSeesMe {
    me {
      id
      gender
      birthYear
      phone
      email
    }
    whoSeesMe {
      of
      as
      count
      personIds
    }
  }
`);

export const readersQuery = graphql(`
  query Readers($ids: [ID!]!) {
    people(first: 100, filter: { idIn: $ids }) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const exportMyDataMutation = graphql(`
  mutation ExportMyData {
    exportMyData {
      id
    }
  }
`);

export const myDataFileQuery = graphql(`
  query MyDataFile($id: ID!) {
    storedFile(id: $id) {
      id
      name
      url
    }
  }
`);
