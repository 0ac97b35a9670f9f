import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql";
import type { Found } from "../../ui/find-field";

const nameQuery = graphql(`
  query NameOf($id: ID!) {
    node(id: $id) {
      id
      ... on Region {
        name
      }
      ... on School {
        name
      }
      ... on Person {
        name
      }
      ... on Alliance {
        name
      }
      ... on PeopleGroup {
        name
      }
    }
  }
`);

/** What an id in the address stands for, so that a filter can say its name. */
export function useNamed(id: string): Found | null {
  const { data } = useQuery(nameQuery, { variables: { id }, skip: !id });
  if (!id) return null;
  const node = data?.node;
  return { id, name: node && "name" in node && node.id === id ? node.name : "" };
}
