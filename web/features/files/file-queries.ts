import { graphql } from "../../gql";

export const myFilesQuery = graphql(`
  query MyFiles($first: Int, $after: String, $order: StoredFileOrder) {
    myFiles(first: $first, after: $after, orderBy: $order) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          createdAt
          size
          viewerCan
          ...FileLine
          attachments(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`);

export const fileSpaceQuery = graphql(`
  query FileSpace($schoolId: ID) {
    fileSpace(schoolId: $schoolId) {
      schoolId
      schoolName
      used
      files
      coming
      quota
    }
  }
`);

export const fileSpacesQuery = graphql(`
  query FileSpaces {
    fileSpaces(first: 50) {
      schoolId
      schoolName
      used
      files
      coming
      quota
    }
  }
`);

export const discardFileMutation = graphql(`
  mutation DiscardFile($input: DiscardFileInput!) {
    discardFile(input: $input)
  }
`);
