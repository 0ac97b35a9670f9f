import { Button } from "@mantine/core";
import { IconMail, IconPhone, IconSitemap } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AppointedRole as Roles } from "../../../shared/identity";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useNamed } from "../../app/find/use-named";
import { graphql } from "../../gql";
import type { AppointedRole, DirectoryQuery, PersonFilter } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList, type Column } from "../../ui/data-list";
import { FilterBar } from "../../ui/filter-bar";
import { FindField } from "../../ui/find-field";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { SearchField } from "../../ui/search-field";
import { oneOf, useFilters } from "../../ui/use-filters";
import { usePhone } from "../../ui/use-phone";
import { DirectoryTree, type Place } from "./directory-tree";
import { useFindGroups } from "./find-groups";
import { subjects } from "./group-words";
import styles from "./directory.module.css";

const directoryQuery = graphql(`
  query Directory($first: Int!, $after: String, $filter: PersonFilter, $orderBy: PersonOrder) {
    people(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          phone
          email
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
          appointments(first: 3) {
            nodes {
              id
              role
              until
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

type Row = DirectoryQuery["people"]["edges"][number]["node"];
const roles = Object.keys(Roles) as AppointedRole[];

/** Whom one may reach, and how: by name, place, role, subject or group. What is not for the viewer is not shown. */
export function Directory() {
  const { t } = useTranslation("directory");
  const { t: word } = useTranslation("words");
  const phone = usePhone();
  const [browsing, setBrowsing] = useState(false);
  const [chosen, set] = useFilters("q", "place", "group", "subject", "role");
  const [kind = "", placeId = ""] = chosen.place.split(".");
  const subject = oneOf(subjects, chosen.subject);
  const role = oneOf(roles, chosen.role);
  const findGroups = useFindGroups();
  const group = useNamed(chosen.group);
  const place = useNamed(placeId);
  const filter: PersonFilter = {
    ...(chosen.q && { matches: chosen.q }),
    ...(placeId && (kind === "school" || kind === "alliance" || kind === "region") && { [kind]: placeId }),
    ...(chosen.group && { group: chosen.group }),
    ...(subject && { subject }),
    ...(role && { role }),
  };
  const list = useList(directoryQuery, { first: 40, filter, orderBy: chosen.q ? "BEST" : "NAME" }, (data) => data.people);
  const columns = useColumns();
  const go = (to: Place | null): void => {
    set("place", to && `${to.kind}.${to.id}`);
    setBrowsing(false);
  };
  const tree = <DirectoryTree chosen={placeId} onChoose={go} />;
  return (
    <div className={styles.split}>
      {phone ? (
        <div className={styles.browse}>
          <Button variant="default" leftSection={<IconSitemap size={16} aria-hidden />} aria-expanded={browsing} onClick={() => setBrowsing(!browsing)}>
            {place ? place.name : t("browse")}
          </Button>
          {place && (
            <Button variant="subtle" onClick={() => go(null)}>
              {t("everybody")}
            </Button>
          )}
          {browsing && <Section title={t("browse")}>{tree}</Section>}
        </div>
      ) : (
        <Section title={t("browse")}>{tree}</Section>
      )}
      <Section title={place?.name ?? t("title")} count={list.total} flush>
        <FilterBar>
          <SearchField label={t("search")} value={chosen.q} onChange={(text) => set("q", text)} />
          <Choose bare label={t("role")} choices={roles.map((value) => ({ value, label: word(`role.${value}`) }))} value={role} onChange={(value) => set("role", value)} />
          <Choose bare searchable label={t("subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={subject} onChange={(value) => set("subject", value)} />
          <FindField bare label={t("group")} value={group} find={findGroups} onChange={(found) => set("group", found?.id ?? null)} />
          <ExportButton list="people" filter={filter} orderBy={chosen.q ? "BEST" : "NAME"} />
        </FilterBar>
        {list.error ? (
          <ProblemView error={list.error} retry={list.retry} />
        ) : (
          <>
            <DataList
              label={t("title")}
              rows={list.rows}
              rowKey={(row) => row.id}
              stamp={(row) => row.version}
              name={(row) => row.name}
              columns={columns}
              empty={Object.keys(filter).length > 0 ? { title: t("none"), hint: t("noneHint") } : { title: t("empty") }}
            />
            <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
          </>
        )}
      </Section>
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("directory");
  const { t: word } = useTranslation("words");
  return [
    { key: "name", label: t("name"), card: "title", cell: (row) => <PersonChip id={row.id} name={row.name} to={`/people/${row.id}`} /> },
    {
      key: "where",
      label: t("where"),
      cell: (row) =>
        row.postsNow.nodes.map(({ id, duty, school }, index) => (
          <Fragment key={id}>
            {index > 0 && t("common:listSeparator")}
            {school && <Link to={`/schools/${school.id}`}>{school.name}</Link>} {word([`duty.${duty}`, "duty.other"], { duty })}
          </Fragment>
        )),
    },
    { key: "subjects", label: t("subject"), tight: true, cell: (row) => [...new Set(row.postsNow.nodes.flatMap(({ subjects: taught }) => taught))].map((one) => word(`subject.${one}`)).join(t("common:listSeparator")) },
    {
      key: "reach",
      label: t("reach"),
      cell: (row) =>
        row.phone || row.email ? (
          <span className={styles.reach}>
            {row.phone && (
              <a href={`tel:${row.phone}`} aria-label={t("call", { name: row.name })}>
                <IconPhone size={15} aria-hidden /> {row.phone}
              </a>
            )}
            {row.email && (
              <a href={`mailto:${row.email}`} aria-label={t("write", { name: row.name })}>
                <IconMail size={15} aria-hidden /> {row.email}
              </a>
            )}
          </span>
        ) : null,
    },
  ];
}
