import { graphql } from "../../gql";

export const personPageQuery = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      name
      gender
      birthYear
      phone
      email
      demonstration
      removedAt
      version
      viewerCan
      posts(first: 50) {
        nodes {
          id
          duty
          subjects
          stages
          since
          until
          school {
            id
            name
          }
        }
      }
      ranks(first: 20) {
        nodes {
          id
          rank
          since
          until
          version
          viewerCan
        }
      }
      honours(first: 30) {
        nodes {
          id
          honour
          awardedBy
          since
          until
          version
          viewerCan
        }
      }
      appointments(first: 50) {
        nodes {
          id
          role
          scopeKind
          since
          until
          school {
            id
            name
          }
          alliance {
            id
            name
          }
          region {
            id
            name
          }
        }
      }
    }
  }
`);

export const addPersonMutation = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      id
    }
  }
`);

export const removePersonMutation = graphql(`
  mutation RemovePerson($input: RemovePersonInput!) {
    removePerson(input: $input) {
      id
      name
      gender
      birthYear
      phone
      email
      removedAt
      version
      viewerCan
    }
  }
`);

export const changePersonMutation = graphql(`
  mutation ChangePerson($input: ChangePersonInput!) {
    changePerson(input: $input) {
      id
      name
      gender
      birthYear
      phone
      email
      version
    }
  }
`);

export const awardRankMutation = graphql(`
  mutation AwardRank($input: AwardRankInput!) {
    awardRank(input: $input) {
      id
    }
  }
`);

export const correctRankMutation = graphql(`
  mutation CorrectRank($input: CorrectRankInput!) {
    correctRank(input: $input) {
      id
      rank
      since
      until
      version
    }
  }
`);

export const awardHonourMutation = graphql(`
  mutation AwardHonour($input: AwardHonourInput!) {
    awardHonour(input: $input) {
      id
    }
  }
`);

export const endHonourMutation = graphql(`
  mutation EndHonour($input: EndHonourInput!) {
    endHonour(input: $input) {
      id
      until
      version
    }
  }
`);

export const correctHonourMutation = graphql(`
  mutation CorrectHonour($input: CorrectHonourInput!) {
    correctHonour(input: $input) {
      id
      honour
      awardedBy
      since
      until
      version
    }
  }
`);

export const showsPerson = ["PersonPage", "PeopleList", "SchoolStaff"] as const;
