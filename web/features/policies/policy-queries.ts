import { graphql } from "../../gql";

export const policyInForceQuery = graphql(`
  query PolicyInForce($region: ID, $on: LocalDate) {
    policyInForce(regionId: $region, on: $on) {
      key
      value
      ruleId
      version
      regionId
      regionName
      own
      since
      until
      next
      reason
      mayChange
    }
  }
`);

export const policyPlaceQuery = graphql(`
  query PolicyPlace($region: ID!) {
    region(id: $region) {
      id
      name
      level
      parent {
        id
        name
        parent {
          id
          name
          parent {
            id
            name
          }
        }
      }
    }
  }
`);

export const policyPeriod = graphql(`
  fragment PolicyPeriod on PolicyRule {
    id
    key
    value
    since
    until
    reason
    version
    createdAt
    viewerCan
    regionId
    region {
      id
      name
    }
    changedBy {
      id
      name
    }
    revisions(first: 8) {
      nodes {
        id
        number
        value
        since
        until
        reason
        createdAt
        changedBy {
          id
          name
        }
      }
    }
  }
`);

export const policyHistoryQuery = graphql(`
  query PolicyHistory($key: PolicyKey!, $region: ID, $inRegion: Boolean!) {
    own: policyRules(first: 20, filter: { key: $key, regionId: $region }) {
      nodes {
        id
        ...PolicyPeriod
      }
    }
    above: policyRules(first: 12, filter: { key: $key, above: $region }) @include(if: $inRegion) {
      nodes {
        id
        ...PolicyPeriod
      }
    }
    country: policyRules(first: 6, filter: { key: $key, regionId: null }) @include(if: $inRegion) {
      nodes {
        id
        ...PolicyPeriod
      }
    }
  }
`);

/** The operations that show rules: read again after a command. */
export const showsPolicy = ["PolicyInForce", "PolicyHistory"] as const;

export const setPolicyRuleMutation = graphql(`
  mutation SetPolicyRule($input: SetPolicyRuleInput!) {
    setPolicyRule(input: $input) {
      id
      version
    }
  }
`);

export const correctPolicyRuleMutation = graphql(`
  mutation CorrectPolicyRule($input: CorrectPolicyRuleInput!) {
    correctPolicyRule(input: $input) {
      id
      version
    }
  }
`);

export const endPolicyRuleMutation = graphql(`
  mutation EndPolicyRule($input: EndPolicyRuleInput!) {
    endPolicyRule(input: $input) {
      id
      version
    }
  }
`);

export const withdrawPolicyRuleMutation = graphql(`
  mutation WithdrawPolicyRule($input: WithdrawPolicyRuleInput!) {
    withdrawPolicyRule(input: $input) {
      id
      version
    }
  }
`);
