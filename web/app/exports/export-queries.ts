import { graphql } from "../../gql";

export const startExportMutation = graphql(`
  mutation StartExport($input: StartExportInput!) {
    startExport(input: $input) {
      id
      name
      task {
        id
        state
      }
    }
  }
`);

export const startRosterExportMutation = graphql(`
  mutation StartRosterExport($input: StartRosterExportInput!) {
    startRosterExport(input: $input) {
      id
      name
      task {
        id
        state
      }
    }
  }
`);

export const exportQuery = graphql(`
  query Export($id: ID!) {
    export(id: $id) {
      id
      rows
      fileId
    }
  }
`);

/** Where a file is fetched: it leads whoever may have it to a link that opens for some minutes. */
export const fetchPath = (fileId: string): string => `/files/${fileId}?save`;
