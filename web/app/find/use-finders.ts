import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import type { AllianceFilter, PersonFilter, RegionFilter, SchoolFilter } from "../../gql/graphql";
import type { Found } from "../../ui/find-field";
import { findAlliancesQuery, findPeopleQuery, findRegionsQuery, findSchoolsQuery } from "./find-queries";

type Find = (text: string) => Promise<Found[]>;

/** What several features look for by name: each gives a `find` for `<FindField>`, narrowed by a filter of its own. */
export interface Finders {
  readonly schools: (filter?: SchoolFilter) => Find;
  readonly people: (filter?: PersonFilter) => Find;
  readonly regions: (filter?: RegionFilter) => Find;
  readonly alliances: (filter?: AllianceFilter) => Find;
}

const named = (text: string): { nameContains?: string } => (text ? { nameContains: text } : {});
/** By Chinese, pinyin and initials. */
const matching = (text: string): { matches?: string } => (text ? { matches: text } : {});

export function useFinders(): Finders {
  const client = useApolloClient();
  const { t: word } = useTranslation("words");
  // Half a search that is thrown away a moment later needs no place in the cache.
  const fetchPolicy = "no-cache";
  return {
    schools: (filter) => async (text) => {
      const { data } = await client.query({ query: findSchoolsQuery, variables: { filter: { ...filter, ...matching(text) } }, fetchPolicy });
      return (data?.schools.nodes ?? []).map(({ id, name, region }) => ({ id, name, note: region?.name }));
    },
    people: (filter) => async (text) => {
      const { data } = await client.query({ query: findPeopleQuery, variables: { filter: { ...filter, ...matching(text) } }, fetchPolicy });
      return (data?.people.nodes ?? []).map(({ id, name, postsNow }) => ({ id, name, note: postsNow.nodes[0]?.school?.name }));
    },
    regions: (filter) => async (text) => {
      const { data } = await client.query({ query: findRegionsQuery, variables: { filter: { ...filter, ...named(text) } }, fetchPolicy });
      return (data?.regions.nodes ?? []).map(({ id, name, parent }) => ({ id, name, note: parent?.name }));
    },
    alliances: (filter) => async (text) => {
      const { data } = await client.query({ query: findAlliancesQuery, variables: { filter: { ...filter, ...matching(text) } }, fetchPolicy });
      return (data?.alliances.nodes ?? []).map(({ id, name, kind }) => ({ id, name, note: word(`kind.${kind}`) }));
    },
  };
}
