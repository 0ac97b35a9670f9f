import { graphql } from "../../gql";

export const planItemCard = graphql(`
  fragment PlanItemCard on PlanItem {
    id
    planId
    allianceId
    practice
    title
    detail
    state
    dueOn
    doneOn
    version
    viewerCan
    attachmentCount
    owner {
      id
      name
    }
    school {
      id
      name
    }
  }
`);

export const removePlanItemMutation = graphql(`
  mutation RemovePlanItem($input: RemovePlanItemInput!) {
    removePlanItem(input: $input) {
      binItemId
    }
  }
`);

export const makePlanMutation = graphql(`
  mutation MakePlan($input: MakePlanInput!) {
    makePlan(input: $input) {
      id
      year
    }
  }
`);

export const changePlanMutation = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
      id
      summary
      version
    }
  }
`);

export const addPlanItemMutation = graphql(`
  mutation AddPlanItem($input: AddPlanItemInput!) {
    addPlanItem(input: $input) {
      id
      ...PlanItemCard
    }
  }
`);

export const changePlanItemMutation = graphql(`
  mutation ChangePlanItem($input: ChangePlanItemInput!) {
    changePlanItem(input: $input) {
      id
      ...PlanItemCard
    }
  }
`);

export const startPlanItemMutation = graphql(`
  mutation StartPlanItem($input: StartPlanItemInput!) {
    startPlanItem(input: $input) {
      id
      ...PlanItemCard
    }
  }
`);

export const finishPlanItemMutation = graphql(`
  mutation FinishPlanItem($input: FinishPlanItemInput!) {
    finishPlanItem(input: $input) {
      id
      ...PlanItemCard
    }
  }
`);

export const dropPlanItemMutation = graphql(`
  mutation DropPlanItem($input: DropPlanItemInput!) {
    dropPlanItem(input: $input) {
      id
      ...PlanItemCard
    }
  }
`);

export const reopenPlanItemMutation = graphql(`
  mutation ReopenPlanItem($input: ReopenPlanItemInput!) {
    reopenPlanItem(input: $input) {
      id
      ...PlanItemCard
    }
  }
`);

/** What a change of an item shows on, by the names of the operations. */
export const showsItems = ["AlliancePlan", "AllianceOverview", "AlliancePage"] as const;
