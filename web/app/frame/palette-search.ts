import { useQuery, skipToken } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { graphql } from "../../gql";

const searchQuery = graphql(`
  query Search($text: String!) {
    alliances(first: 5, filter: { nameContains: $text }) {
      nodes {
        id
        name
      }
    }
    schools(first: 5, filter: { nameContains: $text }) {
      nodes {
        id
        name
      }
    }
    people(first: 5, filter: { nameContains: $text }) {
      nodes {
        id
        name
      }
    }
  }
`);

export interface Found {
  readonly kind: "alliances" | "schools" | "people";
  readonly id: string;
  readonly name: string;
}

/** What the server knows by that name, as far as the viewer may see it; asked when the typing pauses. */
export function useFound(text: string): readonly Found[] {
  const [settled] = useDebouncedValue(text.trim(), 200);
  const { data, previousData } = useQuery(searchQuery, settled ? { variables: { text: settled } } : skipToken);
  if (!settled) return [];
  const shown = data ?? previousData;
  if (!shown) return [];
  const { alliances, schools, people } = shown;
  const of = (kind: Found["kind"], nodes: readonly { id: string; name: string }[]): Found[] => nodes.map(({ id, name }) => ({ kind, id, name }));
  return [...of("alliances", alliances.nodes), ...of("schools", schools.nodes), ...of("people", people.nodes)];
}
