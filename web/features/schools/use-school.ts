import { useQuery } from "@apollo/client/react";
import { graphql, useFragment as unmask } from "../../gql";
import type { SchoolHeadFragment } from "../../gql/graphql";
import type { Crumb } from "../../ui/page";
import { schoolHead } from "./school-commands";

const schoolPageQuery = graphql(`
  query SchoolPage($id: ID!) {
    school(id: $id) {
      id
      ...SchoolHead
    }
  }
`);

/** What stands around every part of a school's page. `null` when there is none that the viewer may see. */
export function useSchool(id: string): { school: SchoolHeadFragment | null | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(schoolPageQuery, { variables: { id } });
  const school = data === undefined ? undefined : unmask(schoolHead, data.school);
  return { school: school ?? (data ? null : undefined), error: data ? undefined : error, retry: () => void refetch() };
}

interface RegionAbove {
  readonly id: string;
  readonly name: string;
  readonly parent?: RegionAbove | null;
}

/** The regions in which something lies, the widest first. */
export function regionCrumbs(region: RegionAbove | null | undefined): Crumb[] {
  return region ? [...regionCrumbs(region.parent), { to: `/regions/${region.id}`, label: region.name }] : [];
}
