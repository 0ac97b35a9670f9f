import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { FindField, type Found } from "../../ui/find-field";
import { useFilters } from "../../ui/use-filters";
import { useViewer } from "../viewer";
import { useFinders } from "./use-finders";

const chosenRegionQuery = graphql(`
  query ChosenRegion($id: ID!) {
    region(id: $id) {
      id
      name
    }
  }
`);

export interface RegionChosen {
  /** The region of the address, or the one for which the person works; null where there is neither. */
  readonly region: Found | null;
  /** The school of somebody who works for no region: its own page says more to him. */
  readonly ownSchool: string | null;
  readonly choose: (id: string | null) => void;
}

/** The region that a page is about, kept in its address as `region`. */
export function useRegionChosen(): RegionChosen {
  const [filters, setFilter] = useFilters("region");
  const { appointments, posts } = useViewer();
  const mine = appointments.find(({ region }) => region)?.region ?? null;
  const id = filters.region || mine?.id;
  const { data } = useQuery(chosenRegionQuery, { variables: { id: id ?? "" }, skip: !id || id === mine?.id });
  const name = id === mine?.id ? mine?.name : data?.region?.name;
  const school = appointments.find((appointment) => appointment.school)?.school ?? posts.find((post) => post.school)?.school;
  return { ownSchool: school?.id ?? null, region: id ? { id, name: name ?? "" } : null, choose: (chosen) => setFilter("region", chosen) };
}

export function RegionChoice({ of: { region, choose } }: { of: RegionChosen }) {
  const { t } = useTranslation("common");
  const { regions } = useFinders();
  return <FindField label={t("region")} required value={region} find={regions()} onChange={(found) => found && choose(found.id)} />;
}
