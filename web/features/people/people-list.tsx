import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import { graphql } from "../../gql";
import type { PeopleListQuery, PersonFilter } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList, type Column } from "../../ui/data-list";
import { FilterBar } from "../../ui/filter-bar";
import { SearchField } from "../../ui/search-field";
import { FindField } from "../../ui/find-field";
import { Pager } from "../../ui/pager";
import { PersonChip } from "../../ui/person-chip";
import { StateTag } from "../../ui/state-tag";
import { oneOf, useFilters } from "../../ui/use-filters";
import { honours, ranks, subjects } from "./words";
import styles from "./people.module.css";

const peopleListQuery = graphql(`
  query PeopleList($first: Int!, $after: String, $filter: PersonFilter) {
    people(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          version
          postsNow(first: 3) {
            nodes {
              id
              duty
              subjects
              school {
                id
                name
              }
            }
          }
          rankNow(first: 1) {
            nodes {
              id
              rank
            }
          }
          honoursNow(first: 5) {
            nodes {
              id
              honour
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

type Row = PeopleListQuery["people"]["edges"][number]["node"];
type FilterName = "q" | "school" | "subject" | "rank" | "honour";

/** The people that one may see. The filters stand in the address. */
export function PeopleList() {
  const { t } = useTranslation("people");
  const [chosen, set] = useFilters("q", "school", "subject", "rank", "honour");
  const subject = oneOf(subjects, chosen.subject);
  const rank = oneOf(ranks, chosen.rank);
  const honour = oneOf(honours, chosen.honour);
  const filter: PersonFilter = {
    ...(chosen.q && { matches: chosen.q }),
    ...(chosen.school && { school: chosen.school }),
    ...(subject && { subject }),
    ...(rank && { rank }),
    ...(honour && { honour }),
  };
  const list = useList(peopleListQuery, { first: 30, filter }, (data) => data.people);
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
            stamp={(row) => row.version}
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

function Filters({ chosen, set, filter }: { chosen: Readonly<Record<FilterName, string>>; set: (name: FilterName, value: string | null) => void; filter: PersonFilter }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const school = useNamed(chosen.school);
  return (
    <FilterBar>
      <SearchField label={t("list.search")} value={chosen.q} onChange={(text) => set("q", text)} />
      <FindField bare label={t("list.school")} value={school} find={find.schools()} onChange={(found) => set("school", found?.id ?? null)} />
      <Choose bare searchable label={t("list.subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={oneOf(subjects, chosen.subject)} onChange={(value) => set("subject", value)} />
      <Choose bare label={t("list.rank")} choices={ranks.map((value) => ({ value, label: word(`rank.${value}`) }))} value={oneOf(ranks, chosen.rank)} onChange={(value) => set("rank", value)} />
      <Choose bare label={t("list.honour")} choices={honours.map((value) => ({ value, label: word(`honour.${value}`) }))} value={oneOf(honours, chosen.honour)} onChange={(value) => set("honour", value)} />
      <ExportButton list="people" filter={filter} />
    </FilterBar>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  return [
    { key: "name", label: t("list.name"), card: "title", cell: (row) => <PersonChip id={row.id} name={row.name} to={`/people/${row.id}`} /> },
    {
      key: "school",
      label: t("list.school"),
      cell: (row) =>
        row.postsNow.nodes.map(({ id, school }, index) => (
          <Fragment key={id}>
            {index > 0 && t("common:listSeparator")}
            {school && (
              <Link to={`/schools/${school.id}`} className={styles.quiet}>
                {school.name}
              </Link>
            )}
          </Fragment>
        )),
    },
    { key: "duty", label: t("list.duty"), tight: true, cell: (row) => [...new Set(row.postsNow.nodes.map(({ duty }) => word([`duty.${duty}`, "duty.other"], { duty })))].join(t("common:listSeparator")) },
    { key: "subjects", label: t("list.subject"), cell: (row) => [...new Set(row.postsNow.nodes.flatMap(({ subjects: taught }) => taught))].map((value) => word(`subject.${value}`)).join(t("common:listSeparator")) },
    { key: "rank", label: t("list.rank"), tight: true, cell: (row) => row.rankNow.nodes.map(({ rank }) => word(`rank.${rank}`)).join() },
    {
      key: "honours",
      label: t("list.honour"),
      cell: (row) =>
        row.honoursNow.nodes.length > 0 ? (
          <span className={styles.row}>
            {row.honoursNow.nodes.map(({ id, honour }) => (
              <StateTag key={id} tone="accent" label={word(`honour.${honour}`)} />
            ))}
          </span>
        ) : null,
    },
  ];
}
