import { useQuery } from "@apollo/client/react";
import { graphql, useFragment as unmask } from "../../gql";
import type { AllianceHeadFragment } from "../../gql/graphql";
import { allianceHead } from "./alliance-commands";

export const alliancePageQuery = graphql(`
  query AlliancePage($id: ID!) {
    alliance(id: $id) {
      id
      ...AllianceHead
    }
  }
`);

/** What stands around every part of an alliance's page. `null` when there is none that the viewer may see. */
export function useAlliance(id: string): { alliance: AllianceHeadFragment | null | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(alliancePageQuery, { variables: { id } });
  const alliance = data === undefined ? undefined : unmask(allianceHead, data.alliance);
  return { alliance: alliance ?? (data ? null : undefined), error: data ? undefined : error, retry: () => void refetch() };
}
