import { useQuery } from "@apollo/client/react";
import type { PersonPageQuery } from "../../gql/graphql";
import { personPageQuery } from "./person-queries";

export type PersonOnPage = NonNullable<PersonPageQuery["person"]>;

/** `null` when there is none that the viewer may see. */
export function usePerson(id: string): { person: PersonOnPage | null | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(personPageQuery, { variables: { id } });
  return { person: data ? data.person : undefined, error: data ? undefined : error, retry: () => void refetch() };
}
