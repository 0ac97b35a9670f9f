import { graphql } from "../../gql";

export const taskQuery = graphql(`
  query Task($id: ID!) {
    task(id: $id) {
      id
      kind
      state
      done
      total
      result
      problem
      createdAt
      startedAt
      finishedAt
      viewerCan
    }
  }
`);

export const cancelTaskMutation = graphql(`
  mutation CancelTask($input: CancelTaskInput!) {
    cancelTask(input: $input) {
      id
      state
      finishedAt
      viewerCan
    }
  }
`);
