import { graphql } from "../../gql";

/** Operations that show campaigns: read again after a command. */
export const showsHiring = ["HiringsOf", "MyHirings", "HiringPage", "HiringPosts", "HiringCandidates", "HiringPanel", "HiringSheets", "HiringTrialOf", "HiringResults", "HiringObjections", "OpenHiringPosts"];

export const hiringRow = graphql(`
  fragment HiringRow on Hiring {
    id
    title
    schoolYear
    state
    effectiveOn
    version
    placedCount
    region {
      id
      name
    }
    rounds(first: 3) {
      nodes {
        id
        number
        state
        appliesSince
        appliesUntil
        objectionsUntil
      }
    }
  }
`);

export const hiringsQuery = graphql(`
  query HiringsOf($filter: HiringFilter!, $first: Int!, $after: String) {
    hirings(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...HiringRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const myHiringsQuery = graphql(`
  query MyHirings($first: Int!, $after: String) {
    myHirings(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...HiringRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Where a new campaign can be drafted. */
export const hiringPlaceQuery = graphql(`
  query HiringPlace($alliance: ID!, $region: ID!) {
    alliance(id: $alliance) {
      id
      name
      viewerCan
      regions {
        nodes {
          id
          name
        }
      }
    }
    region(id: $region) {
      id
      name
      viewerCan
    }
  }
`);

export const hiringPageQuery = graphql(`
  query HiringPage($id: ID!) {
    hiring(id: $id) {
      id
      title
      remark
      schoolYear
      state
      reason
      effectiveOn
      publicUntil
      mostWishes
      seed
      openedAt
      version
      viewerCan
      placedCount
      surplusCount
      openObjectionCount
      region {
        id
        name
      }
      alliance {
        id
        name
      }
      criteria(first: 20) {
        nodes {
          id
          name
          says
          weight
          most
        }
      }
      posts(first: 0) {
        totalCount
      }
      panel(first: 0) {
        totalCount
      }
      rounds(first: 3) {
        nodes {
          id
          number
          state
          appliesSince
          appliesUntil
          scoresUntil
          objectionsUntil
          version
          viewerCan
          applicationCount
          openSheetCount
          placedCount
        }
      }
    }
    myHiringCandidacies(first: 1, filter: { hiringId: $id }) {
      nodes {
        id
        state
        subject
        subjects
        years
        exemption
        exemptReason
        placedRound
        school {
          id
          name
        }
        placedPost {
          ...HiringPostName
        }
      }
    }
    myHiringApplications(first: 3, filter: { hiringId: $id }) {
      nodes {
        id
        roundId
        state
        statement
        total
        correctedTotal
        rank
        placedWish
        reasons
        version
        viewerCan
        wishes(first: 10) {
          nodes {
            id
            ordinal
            postId
            post {
              ...HiringPostName
            }
          }
        }
        objections(first: 10) {
          nodes {
            id
            body
            state
            answer
            correctedTotal
            createdAt
          }
        }
      }
    }
    open: myHiringSheets(first: 0, filter: { hiringId: $id, state: OPEN }) {
      totalCount
    }
    sheets: myHiringSheets(first: 0, filter: { hiringId: $id }) {
      totalCount
    }
  }
`);
