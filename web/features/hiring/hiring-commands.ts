import { graphql } from "../../gql";

export const draftHiringMutation = graphql(`
  mutation DraftHiring($input: DraftHiringInput!) {
    draftHiring(input: $input) {
      id
    }
  }
`);

export const changeHiringMutation = graphql(`
  mutation ChangeHiring($input: ChangeHiringInput!) {
    changeHiring(input: $input) {
      id
      version
    }
  }
`);

export const setHiringCriteriaMutation = graphql(`
  mutation SetHiringCriteria($input: SetHiringCriteriaInput!) {
    setHiringCriteria(input: $input) {
      id
      version
    }
  }
`);

export const prefillHiringMutation = graphql(`
  mutation PrefillHiring($input: PrefillHiringInput!) {
    prefillHiring(input: $input) {
      id
      version
    }
  }
`);

export const openHiringMutation = graphql(`
  mutation OpenHiring($input: OpenHiringInput!) {
    openHiring(input: $input) {
      id
      state
      version
    }
  }
`);

export const publishHiringMutation = graphql(`
  mutation PublishHiring($input: HiringStepInput!) {
    publishHiring(input: $input) {
      id
      state
      version
    }
  }
`);

export const cancelHiringMutation = graphql(`
  mutation CancelHiring($input: CancelHiringInput!) {
    cancelHiring(input: $input) {
      id
      state
      version
    }
  }
`);

export const addHiringPostMutation = graphql(`
  mutation AddHiringPost($input: AddHiringPostInput!) {
    addHiringPost(input: $input) {
      id
    }
  }
`);

export const changeHiringPostMutation = graphql(`
  mutation ChangeHiringPost($input: ChangeHiringPostInput!) {
    changeHiringPost(input: $input) {
      id
      places
      version
    }
  }
`);

export const removeHiringPostMutation = graphql(`
  mutation RemoveHiringPost($input: HiringPostStepInput!) {
    removeHiringPost(input: $input) {
      id
    }
  }
`);

export const appointHiringPanelistMutation = graphql(`
  mutation AppointHiringPanelist($input: AppointHiringPanelistInput!) {
    appointHiringPanelist(input: $input) {
      id
    }
  }
`);

export const dismissHiringPanelistMutation = graphql(`
  mutation DismissHiringPanelist($input: HiringStepInput!) {
    dismissHiringPanelist(input: $input) {
      id
    }
  }
`);

export const beginHiringRoundMutation = graphql(`
  mutation BeginHiringRound($input: HiringStepInput!) {
    beginHiringRound(input: $input) {
      id
      state
      version
    }
  }
`);

export const moveHiringRoundMutation = graphql(`
  mutation MoveHiringRound($input: MoveHiringRoundInput!) {
    moveHiringRound(input: $input) {
      id
      version
    }
  }
`);

export const closeHiringApplicationsMutation = graphql(`
  mutation CloseHiringApplications($input: HiringStepInput!) {
    closeHiringApplications(input: $input) {
      id
      state
      version
    }
  }
`);

export const closeHiringScoringMutation = graphql(`
  mutation CloseHiringScoring($input: HiringStepInput!) {
    closeHiringScoring(input: $input) {
      id
      state
      version
    }
  }
`);

export const postHiringResultMutation = graphql(`
  mutation PostHiringResult($input: HiringStepInput!) {
    postHiringResult(input: $input) {
      id
      state
      version
    }
  }
`);

export const closeHiringRoundMutation = graphql(`
  mutation CloseHiringRound($input: HiringStepInput!) {
    closeHiringRound(input: $input) {
      id
      state
      version
    }
  }
`);

export const applyForHiringMutation = graphql(`
  mutation ApplyForHiring($input: ApplyForHiringInput!) {
    applyForHiring(input: $input) {
      id
    }
  }
`);

export const withdrawHiringApplicationMutation = graphql(`
  mutation WithdrawHiringApplication($input: HiringStepInput!) {
    withdrawHiringApplication(input: $input) {
      id
      state
      version
    }
  }
`);

export const exemptHiringCandidateMutation = graphql(`
  mutation ExemptHiringCandidate($input: ExemptHiringCandidateInput!) {
    exemptHiringCandidate(input: $input) {
      id
      state
      version
    }
  }
`);

export const includeHiringCandidateMutation = graphql(`
  mutation IncludeHiringCandidate($input: HiringStepInput!) {
    includeHiringCandidate(input: $input) {
      id
      state
      version
    }
  }
`);

export const scoreHiringSheetMutation = graphql(`
  mutation ScoreHiringSheet($input: ScoreHiringSheetInput!) {
    scoreHiringSheet(input: $input) {
      id
      state
      points
      total
      version
    }
  }
`);

export const recuseHiringSheetMutation = graphql(`
  mutation RecuseHiringSheet($input: RecuseHiringSheetInput!) {
    recuseHiringSheet(input: $input) {
      id
      state
      points
      total
      reason
      version
    }
  }
`);

export const objectToHiringMutation = graphql(`
  mutation ObjectToHiring($input: ObjectToHiringInput!) {
    objectToHiring(input: $input) {
      id
    }
  }
`);

export const answerHiringObjectionMutation = graphql(`
  mutation AnswerHiringObjection($input: AnswerHiringObjectionInput!) {
    answerHiringObjection(input: $input) {
      id
      state
      version
    }
  }
`);
