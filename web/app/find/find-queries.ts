import { graphql } from "../../gql";

export const findSchoolsQuery = graphql(`
  query FindSchools($filter: SchoolFilter) {
    schools(first: 20, filter: $filter, orderBy: BEST) {
      nodes {
        id
        name
        region {
          id
          name
        }
      }
    }
  }
`);

export const findPeopleQuery = graphql(`
  query FindPeople($filter: PersonFilter) {
    people(first: 20, filter: $filter, orderBy: BEST) {
      nodes {
        id
        name
        postsNow(first: 1) {
          nodes {
            id
            school {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const findRegionsQuery = graphql(`
  query FindRegions($filter: RegionFilter) {
    regions(first: 30, filter: $filter) {
      nodes {
        id
        name
        parent {
          id
          name
        }
      }
    }
  }
`);

export const findAlliancesQuery = graphql(`
  query FindAlliances($filter: AllianceFilter) {
    alliances(first: 20, filter: $filter, orderBy: BEST) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);
