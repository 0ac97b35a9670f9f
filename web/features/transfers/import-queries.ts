import { graphql } from "../../gql";

export const importHead = graphql(`
  fragment ImportHead on Import {
    id
    sheet
    fileName
    state
    rowCount
    added
    changed
    unchanged
    rejected
    leavesOutRejected
    createdAt
    plannedAt
    appliedAt
    undoneAt
    forgottenAt
    version
    viewerCan
    person {
      id
      name
    }
  }
`);

export const importListQuery = graphql(`
  query ImportList($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...ImportHead
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const importQuery = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      id
      columns
      notes
      problems
      personId
      file {
        id
      }
      task {
        id
        state
      }
      ...ImportHead
    }
  }
`);

export const importRowsQuery = graphql(`
  query ImportRows($id: ID!, $first: Int!, $after: String, $filter: ImportRowFilter) {
    import(id: $id) {
      id
      rows(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            id
            line
            verdict
            cells
            reasons
            changes
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

export const sheetsQuery = graphql(`
  query Sheets {
    sheets {
      name
      title
      about
      mayImport
      columns {
        key
        header
        kind
        required
        requiredToAdd
        example
        hint
        words {
          code
          label
        }
      }
    }
    importSentences
  }
`);

export const startImportMutation = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      id
    }
  }
`);

export const applyImportMutation = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    applyImport(input: $input) {
      id
      state
      version
    }
  }
`);

export const undoImportMutation = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      id
      state
      version
    }
  }
`);

export const discardImportMutation = graphql(`
  mutation DiscardImport($input: DiscardImportInput!) {
    discardImport(input: $input) {
      id
      state
      version
    }
  }
`);

/** Operations that show an import. */
export const showsImport = ["Import", "ImportList", "ImportRows"];
