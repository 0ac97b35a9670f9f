import { graphql } from "../../gql";

export const createAllianceMutation = graphql(`
  mutation CreateAlliance($input: CreateAllianceInput!) {
    createAlliance(input: $input) {
      id
    }
  }
`);

export const changeAllianceMutation = graphql(`
  mutation ChangeAlliance($input: ChangeAllianceInput!) {
    changeAlliance(input: $input) {
      id
      ...AllianceHead
    }
  }
`);

export const activateAllianceMutation = graphql(`
  mutation ActivateAlliance($input: ActivateAllianceInput!) {
    activateAlliance(input: $input) {
      id
      ...AllianceHead
    }
  }
`);

export const concludeAllianceMutation = graphql(`
  mutation ConcludeAlliance($input: ConcludeAllianceInput!) {
    concludeAlliance(input: $input) {
      id
      ...AllianceHead
    }
  }
`);

export const discardAllianceMutation = graphql(`
  mutation DiscardAlliance($input: DiscardAllianceInput!) {
    discardAlliance(input: $input) {
      binItemId
    }
  }
`);

export const moveAllianceMutation = graphql(`
  mutation MoveAlliance($input: MoveAllianceInput!) {
    moveAlliance(input: $input) {
      id
      ...AllianceHead
    }
  }
`);

/** What the top of an alliance's page shows, and what its commands need. */
export const allianceHead = graphql(`
  fragment AllianceHead on Alliance {
    id
    name
    kind
    state
    version
    viewerCan
    charter
    goals
    startsOn
    endsOn
    demonstration
    memberSchoolCount
    pairingCount
    openPlanItemCount
    parentId
    parent {
      id
      name
    }
    regions(first: 20) {
      nodes {
        id
        name
      }
    }
  }
`);
