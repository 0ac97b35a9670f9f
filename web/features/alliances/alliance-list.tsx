import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import { graphql } from "../../gql";
import type { AllianceFilter, AllianceListQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList, type Column } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { SearchField } from "../../ui/search-field";
import { FindField } from "../../ui/find-field";
import { today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { oneOf, useFilters } from "../../ui/use-filters";
import { AllianceStateTag } from "./tags";
import { kinds, states } from "./words";
import styles from "./alliances.module.css";

export const allianceListQuery = graphql(`
  query AllianceList($first: Int!, $after: String, $filter: AllianceFilter, $today: LocalDate!) {
    alliances(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          kind
          state
          version
          memberSchoolCount
          pairingCount
          openPlanItemCount
          donePlanItemCount
          parent {
            id
            name
          }
          regions(first: 3) {
            nodes {
              id
              name
            }
          }
          memberships(first: 3, filter: { role: LEAD, on: $today }) {
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = AllianceListQuery["alliances"]["edges"][number]["node"];

/** The alliances that one may see. The filters stand in the address. */
export function AllianceList() {
  const { t } = useTranslation("alliances");
  const [chosen, set] = useFilters("q", "kind", "state", "region");
  const kind = oneOf(kinds, chosen.kind);
  const state = oneOf(states, chosen.state);
  const filter: AllianceFilter = {
    ...(chosen.q && { matches: chosen.q }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(chosen.region && { region: chosen.region }),
  };
  const list = useList(allianceListQuery, { first: 25, filter, today: today() }, (data) => data.alliances);
  const columns = useColumns();
  const filtered = Object.keys(filter).length > 0;

  return (
    <>
      <Filters chosen={chosen} set={set} filter={filter} />
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("list.title")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => `${row.version} ${row.memberSchoolCount} ${row.pairingCount} ${row.donePlanItemCount}/${row.openPlanItemCount}`}
            name={(row) => row.name}
            columns={columns}
            empty={filtered ? { title: t("list.none"), hint: t("list.noneHint") } : { title: t("list.empty"), hint: t("list.emptyHint") }}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
    </>
  );
}

type FilterName = "q" | "kind" | "state" | "region";

function Filters({ chosen, set, filter }: { chosen: Readonly<Record<FilterName, string>>; set: (name: FilterName, value: string | null) => void; filter: AllianceFilter }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const region = useNamed(chosen.region);
  return (
    <FilterBar>
      <SearchField label={t("list.search")} value={chosen.q} onChange={(text) => set("q", text)} />
      <Choose bare label={t("list.kind")} choices={kinds.map((value) => ({ value, label: word(`kind.${value}`) }))} value={oneOf(kinds, chosen.kind)} onChange={(value) => set("kind", value)} />
      <FindField bare label={t("list.region")} value={region} find={find.regions()} onChange={(found) => set("region", found?.id ?? null)} />
      <Chips
        single
        label={t("list.state")}
        choices={states.map((value) => ({ value, label: word(`state.${value}`) }))}
        value={[oneOf(states, chosen.state)].filter((value) => value !== null)}
        onChange={([value]) => set("state", value ?? null)}
      />
      <ExportButton list="alliances" filter={filter} />
    </FilterBar>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  return [
    {
      key: "name",
      label: t("list.name"),
      card: "title",
      cell: (row) => (
        <>
          <Link to={`/alliances/${row.id}`}>{row.name}</Link>
          {row.parent && <span className={styles.under}>{row.parent.name}</span>}
        </>
      ),
    },
    { key: "state", label: t("list.state"), tight: true, card: "mark", cell: (row) => <AllianceStateTag of={row.state} /> },
    { key: "kind", label: t("list.kind"), tight: true, cell: (row) => word(`kind.${row.kind}`) },
    { key: "regions", label: t("list.region"), cell: (row) => row.regions.nodes.map((region) => region.name).join(t("common:listSeparator")) },
    {
      key: "lead",
      label: t("list.leadSchool"),
      cell: (row) =>
        row.memberships.nodes.flatMap(({ id, school }, index) =>
          school ? [index > 0 && t("common:listSeparator"), <Link key={id} to={`/schools/${school.id}`} className={styles.quiet}>{school.name}</Link>] : [],
        ),
    },
    { key: "members", label: t("list.members"), align: "right", tight: true, cell: (row) => row.memberSchoolCount },
    { key: "pairings", label: t("list.pairings"), align: "right", tight: true, cell: (row) => row.pairingCount },
    {
      key: "plan",
      label: t("list.plan"),
      align: "right",
      tight: true,
      cell: (row) => (row.donePlanItemCount + row.openPlanItemCount > 0 ? `${row.donePlanItemCount} / ${row.donePlanItemCount + row.openPlanItemCount}` : "–"),
    },
  ];
}
