import { graphql } from "../../gql";

export const addRegionMutation = graphql(`
  mutation AddRegion($input: AddRegionInput!) {
    addRegion(input: $input) {
      id
    }
  }
`);

export const renameRegionMutation = graphql(`
  mutation RenameRegion($input: RenameRegionInput!) {
    renameRegion(input: $input) {
      id
      name
      version
    }
  }
`);

export const moveRegionMutation = graphql(`
  mutation MoveRegion($input: MoveRegionInput!) {
    moveRegion(input: $input) {
      id
      version
      parent {
        id
        name
      }
    }
  }
`);

/** What a change of a region shows on, by the names of the operations. */
export const showsRegion = ["RegionPage", "TopRegions", "SchoolsOfRegion"] as const;
