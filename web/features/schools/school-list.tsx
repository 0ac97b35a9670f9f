import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList, type List } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import { graphql, useFragment as unmask, type FragmentType } from "../../gql";
import type { SchoolFilter, SchoolRowFragment } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList, type Column } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { SearchField } from "../../ui/search-field";
import { FindField } from "../../ui/find-field";
import { Pager } from "../../ui/pager";
import { StateTag } from "../../ui/state-tag";
import { oneOf, useFilters } from "../../ui/use-filters";
import { useSaid } from "./use-said";
import { localities, ownerships, stages } from "./words";
import styles from "./schools.module.css";

export const schoolRow = graphql(`
  fragment SchoolRow on School {
    id
    name
    stages
    locality
    ownership
    tier
    weak
    closedOn
    version
    viewerCan
    staffCount
    allianceCount
    region {
      id
      name
    }
  }
`);

const schoolListQuery = graphql(`
  query SchoolList($first: Int!, $after: String, $filter: SchoolFilter) {
    schools(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...SchoolRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const weakListQuery = graphql(`
  query WeakSchoolList($first: Int!, $after: String, $filter: SchoolFilter) {
    weakSchools(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...SchoolRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type FilterName = "q" | "region" | "stage" | "locality" | "ownership" | "only";
type Chosen = Readonly<Record<FilterName, string>>;

function filterOf(chosen: Chosen): SchoolFilter {
  const stage = oneOf(stages, chosen.stage);
  const locality = oneOf(localities, chosen.locality);
  const ownership = oneOf(ownerships, chosen.ownership);
  return {
    ...(chosen.q && { matches: chosen.q }),
    ...(chosen.region && { region: chosen.region }),
    ...(stage && { stagesHas: stage }),
    ...(locality && { locality }),
    ...(ownership && { ownership }),
  };
}

/** The schools that one may see, closed ones on demand. The filters stand in the address. */
export function SchoolList() {
  const [chosen, set] = useFilters("q", "region", "stage", "locality", "ownership", "only");
  const only = oneOf(["weak", "closed"], chosen.only);
  const asked = filterOf(chosen);
  const filter: SchoolFilter = only === "closed" ? { ...asked, closedOnFrom: "1900-01-01" } : { ...asked, closedOn: null };
  return (
    <>
      <Filters chosen={chosen} set={set} exported={<ExportButton list={only === "weak" ? "weakSchools" : "schools"} filter={filter} />} />
      {only === "weak" ? <WeakOnes filter={filter} /> : <AllOnes filter={filter} filtered={only !== null || Object.keys(asked).length > 0} />}
    </>
  );
}

function AllOnes({ filter, filtered }: { filter: SchoolFilter; filtered: boolean }) {
  const list = useList(schoolListQuery, { first: 30, filter }, (data) => data.schools);
  return <Rows list={list} filtered={filtered} />;
}

function WeakOnes({ filter }: { filter: SchoolFilter }) {
  const list = useList(weakListQuery, { first: 30, filter }, (data) => data.weakSchools);
  return <Rows list={list} filtered />;
}

function Rows({ list, filtered }: { list: List<FragmentType<typeof schoolRow>>; filtered: boolean }) {
  const { t } = useTranslation("schools");
  const columns = useSchoolColumns();
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  const rows = list.rows?.map((row) => unmask(schoolRow, row));
  return (
    <>
      <DataList
        label={t("list.title")}
        rows={rows}
        rowKey={(row) => row.id}
        stamp={(row) => `${row.version} ${row.staffCount} ${row.allianceCount} ${row.weak}`}
        name={(row) => row.name}
        columns={columns}
        empty={filtered ? { title: t("list.none"), hint: t("list.noneHint") } : { title: t("list.empty"), hint: t("list.emptyHint") }}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
    </>
  );
}

function Filters({ chosen, set, exported }: { chosen: Chosen; set: (name: FilterName, value: string | null) => void; exported: ReactNode }) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const region = useNamed(chosen.region);
  return (
    <FilterBar>
      <SearchField label={t("list.search")} value={chosen.q} onChange={(text) => set("q", text)} />
      <FindField bare label={t("facts.region")} value={region} find={find.regions()} onChange={(found) => set("region", found?.id ?? null)} />
      <Choose bare label={t("facts.stages")} choices={stages.map((value) => ({ value, label: word(`stage.${value}`) }))} value={oneOf(stages, chosen.stage)} onChange={(value) => set("stage", value)} />
      <Choose bare label={t("facts.locality")} choices={localities.map((value) => ({ value, label: word(`locality.${value}`) }))} value={oneOf(localities, chosen.locality)} onChange={(value) => set("locality", value)} />
      <Choose bare label={t("facts.ownership")} choices={ownerships.map((value) => ({ value, label: word(`ownership.${value}`) }))} value={oneOf(ownerships, chosen.ownership)} onChange={(value) => set("ownership", value)} />
      <Chips
        single
        label={t("list.only")}
        choices={[
          { value: "weak", label: t("weak.tag") },
          { value: "closed", label: t("list.closed") },
        ]}
        value={[oneOf(["weak", "closed"], chosen.only)].filter((value) => value !== null)}
        onChange={([value]) => set("only", value ?? null)}
      />
      {exported}
    </FilterBar>
  );
}

export function useSchoolColumns(): Column<SchoolRowFragment>[] {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const said = useSaid();
  return [
    {
      key: "name",
      label: t("list.name"),
      card: "title",
      cell: (row) => (
        <span className={styles.row}>
          <Link to={`/schools/${row.id}`}>{row.name}</Link>
          {row.weak && <StateTag tone="warn" label={t("weak.tag")} />}
          {row.closedOn && <StateTag tone="bad" label={t("list.closed")} />}
        </span>
      ),
    },
    { key: "region", label: t("facts.region"), cell: (row) => row.region && <Link to={`/regions/${row.region.id}`} className={styles.quiet}>{row.region.name}</Link> },
    { key: "stages", label: t("facts.stages"), cell: (row) => said.list("stage", row.stages) },
    { key: "locality", label: t("facts.locality"), tight: true, cell: (row) => word(`locality.${row.locality}`) },
    { key: "ownership", label: t("facts.ownership"), tight: true, cell: (row) => word(`ownership.${row.ownership}`) },
    { key: "tier", label: t("facts.tier"), cell: (row) => row.tier },
    { key: "staff", label: t("list.staff"), align: "right", tight: true, cell: (row) => (row.viewerCan.includes("SEE_STAFF") ? row.staffCount : <span title={t("staff.hidden")}>–</span>) },
    { key: "alliances", label: t("list.alliances"), align: "right", tight: true, cell: (row) => row.allianceCount },
  ];
}
