import { graphql } from "../../gql";

export const pairingRow = graphql(`
  fragment PairingRow on Pairing {
    id
    goal
    since
    until
    version
    viewerCan
    strongerSchool {
      id
      name
    }
    weakerSchool {
      id
      name
    }
    weakerPoint {
      id
      name
    }
  }
`);

export const pairMutation = graphql(`
  mutation Pair($input: PairInput!) {
    pair(input: $input) {
      id
      ...PairingRow
    }
  }
`);

export const changePairingMutation = graphql(`
  mutation ChangePairing($input: ChangePairingInput!) {
    changePairing(input: $input) {
      id
      ...PairingRow
    }
  }
`);

export const endPairingMutation = graphql(`
  mutation EndPairing($input: EndPairingInput!) {
    endPairing(input: $input) {
      id
      ...PairingRow
    }
  }
`);

export const showsPairings = ["AlliancePairings", "AlliancePage", "AllianceMap"] as const;
