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
          id
          subject
          school {
            id
            name
          }
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
              id
              subject
              school {
                id
                name
              }
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

export const hiringPostsQuery = graphql(`
  query HiringPosts($id: ID!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      posts(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            subject
            places
            contested
            approved
            actual
            placedCount
            version
            viewerCan
            school {
              id
              name
            }
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

/** What an applicant can wish for, as far as the subject goes; the server says the rest. */
export const openHiringPostsQuery = graphql(`
  query OpenHiringPosts($id: ID!, $subjects: [Subject!]!) {
    hiring(id: $id) {
      id
      posts(first: 100, filter: { subjectIn: $subjects }) {
        totalCount
        nodes {
          id
          schoolId
          subject
          places
          placedCount
          school {
            id
            name
          }
        }
      }
      schools(first: 100) {
        nodes {
          id
          schoolId
          allianceId
        }
      }
    }
  }
`);

export const hiringCandidatesQuery = graphql(`
  query HiringCandidates($id: ID!, $filter: HiringCandidateFilter!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      candidates(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            subject
            years
            state
            exemption
            exemptReason
            placedRound
            moveProblem
            version
            viewerCan
            school {
              id
              name
            }
            placedPost {
              id
              subject
              school {
                id
                name
              }
            }
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

export const hiringPanelQuery = graphql(`
  query HiringPanel($id: ID!) {
    hiring(id: $id) {
      id
      panel(first: 100) {
        totalCount
        nodes {
          id
          name
          weight
          version
          viewerCan
          school {
            id
            name
          }
        }
      }
    }
  }
`);

export const hiringSheetsQuery = graphql(`
  query HiringSheets($id: ID!, $first: Int!, $after: String) {
    myHiringSheets(first: $first, after: $after, filter: { hiringId: $id }) {
      totalCount
      edges {
        cursor
        node {
          id
          roundId
          state
          points
          total
          reason
          version
          viewerCan
          application {
            id
            name
            subject
            statement
            school {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const hiringTrialQuery = graphql(`
  query HiringTrialOf($roundId: ID!) {
    hiringTrial(roundId: $roundId) {
      id
      inputHash
      applicants
      placed
      placesLeft
      surplus
      lines {
        applicationId
        name
        homeSchool
        total
        rank
        wish
        school
        subject
        reasons
      }
      flows {
        fromId
        from
        toId
        to
        count
      }
    }
  }
`);

export const hiringResultsQuery = graphql(`
  query HiringResults($id: ID!, $filter: HiringPlacementFilter!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      placements(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            roundNumber
            subject
            rank
            homeSchool {
              id
              name
            }
            school {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    hiringFlow(hiringId: $id) {
      fromId
      from
      toId
      to
      count
    }
  }
`);

export const hiringObjectionsQuery = graphql(`
  query HiringObjections($id: ID!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      objections(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            body
            state
            answer
            correctedTotal
            createdAt
            version
            viewerCan
            application {
              id
              total
              school {
                id
                name
              }
            }
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
