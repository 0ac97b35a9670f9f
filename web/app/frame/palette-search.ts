import { useQuery, skipToken } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { graphql } from "../../gql";

const searchQuery = graphql(`
  query Search($text: String!) {
    alliances(first: 5, filter: { matches: $text }, orderBy: BEST) {
      nodes {
        id
        name
      }
    }
    schools(first: 5, filter: { matches: $text }, orderBy: BEST) {
      nodes {
        id
        name
        region {
          id
          name
        }
      }
    }
    people(first: 8, filter: { matches: $text }, orderBy: BEST) {
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

export interface Found {
  readonly kind: "alliances" | "schools" | "people";
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly note?: string | undefined;
}

/** What the server knows by that name, as far as the viewer may see it; asked when the typing pauses. `waiting` while the answer is to another text. */
export function useFound(text: string): { readonly found: readonly Found[]; readonly waiting: boolean } {
  const typed = text.trim();
  const [settled] = useDebouncedValue(typed, 160);
  const { data, previousData, loading } = useQuery(searchQuery, settled ? { variables: { text: settled } } : skipToken);
  if (!typed || !settled) return { found: [], waiting: typed !== "" };
  const shown = data ?? previousData;
  const waiting = loading || settled !== typed;
  if (!shown) return { found: [], waiting };
  const { alliances, schools, people } = shown;
  return {
    found: [
      ...people.nodes.map(({ id, name, postsNow }) => ({ kind: "people" as const, id, name, note: postsNow.nodes[0]?.school?.name })),
      ...schools.nodes.map(({ id, name, region }) => ({ kind: "schools" as const, id, name, note: region?.name })),
      ...alliances.nodes.map(({ id, name }) => ({ kind: "alliances" as const, id, name })),
    ],
    waiting,
  };
}
