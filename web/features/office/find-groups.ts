import { useApolloClient } from "@apollo/client/react";
import { graphql } from "../../gql";
import type { Found } from "../../ui/find-field";

const findGroupsQuery = graphql(`
  query FindGroups($filter: PeopleGroupFilter) {
    peopleGroups(first: 20, filter: $filter) {
      nodes {
        id
        name
        alliance {
          id
          name
        }
        region {
          id
          name
        }
        school {
          id
          name
        }
      }
    }
  }
`);

/** My groups and those that are shared with me, by name. */
export function useFindGroups(): (text: string) => Promise<Found[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data } = await client.query({ query: findGroupsQuery, variables: { filter: text ? { nameContains: text } : {} }, fetchPolicy: "no-cache" });
    return (data?.peopleGroups.nodes ?? []).map(({ id, name, alliance, region, school }) => ({ id, name, note: alliance?.name ?? region?.name ?? school?.name }));
  };
}
