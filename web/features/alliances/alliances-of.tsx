import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { graphql } from "../../gql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { AllianceStateTag, RoleTag } from "./tags";
import styles from "./alliances.module.css";

const ofSchoolQuery = graphql(`
  query AlliancesOfSchool($id: ID!, $today: LocalDate!) {
    school(id: $id) {
      id
      memberships(first: 50, orderBy: LATEST) {
        nodes {
          id
          role
          since
          until
          version
          alliance {
            id
            name
            kind
            state
          }
        }
      }
      pairingsStronger(first: 30, filter: { on: $today }) {
        nodes {
          id
          goal
          since
          until
          version
          weakerSchool {
            id
            name
          }
          alliance {
            id
            name
          }
        }
      }
      pairingsWeaker(first: 30, filter: { on: $today }) {
        nodes {
          id
          goal
          since
          until
          version
          strongerSchool {
            id
            name
          }
          alliance {
            id
            name
          }
        }
      }
    }
  }
`);

/** The alliances and pairings that a school is or was in. */
export function AlliancesOfSchool({ id }: { id: string }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const { data, error, refetch } = useQuery(ofSchoolQuery, { variables: { id, today: today() } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const school = data?.school;
  const pairings = school && [
    ...school.pairingsStronger.nodes.map(({ weakerSchool, ...rest }) => ({ ...rest, other: weakerSchool, helps: true })),
    ...school.pairingsWeaker.nodes.map(({ strongerSchool, ...rest }) => ({ ...rest, other: strongerSchool, helps: false })),
  ];
  return (
    <>
      <Section title={t("list.title")} count={school?.memberships.nodes.length} flush>
        <DataList
          label={t("list.title")}
          rows={school?.memberships.nodes}
          rowKey={(row) => row.id}
          stamp={(row) => row.version}
          name={(row) => row.alliance?.name ?? ""}
          empty={{ title: t("ofSchool.none"), hint: t("ofSchool.noneHint") }}
          columns={[
            { key: "name", label: t("list.name"), card: "title", cell: (row) => (row.alliance ? <Link to={`/alliances/${row.alliance.id}`}>{row.alliance.name}</Link> : t("common:none")) },
            { key: "role", label: t("members.role"), tight: true, card: "mark", cell: (row) => <RoleTag of={row.role} /> },
            { key: "kind", label: t("list.kind"), tight: true, cell: (row) => row.alliance && word(`kind.${row.alliance.kind}`) },
            { key: "state", label: t("list.state"), tight: true, cell: (row) => row.alliance && <AllianceStateTag of={row.alliance.state} /> },
            {
              key: "period",
              label: t("members.period"),
              cell: (row) => (
                <>
                  <Period since={row.since} until={row.until} />
                  {row.until !== null && row.until <= today() && <span className={styles.under}>{t("members.over")}</span>}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t("pairings.title")} count={pairings?.length} flush>
        <DataList
          label={t("pairings.title")}
          rows={pairings ?? undefined}
          rowKey={(row) => row.id}
          stamp={(row) => row.version}
          name={(row) => row.other?.name ?? ""}
          empty={{ title: t("pairings.empty") }}
          columns={[
            { key: "other", label: t("members.school"), card: "title", cell: (row) => (row.other ? <Link to={`/schools/${row.other.id}`}>{row.other.name}</Link> : t("common:none")) },
            { key: "way", label: t("ofSchool.way"), tight: true, card: "mark", cell: (row) => t(row.helps ? "map.helps" : "map.helpedBy") },
            { key: "goal", label: t("pairings.goal"), cell: (row) => row.goal },
            { key: "alliance", label: t("list.title"), cell: (row) => row.alliance && <Link to={`/alliances/${row.alliance.id}/pairings`} className={styles.quiet}>{row.alliance.name}</Link> },
            { key: "period", label: t("members.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
          ]}
        />
      </Section>
    </>
  );
}

const ofRegionQuery = graphql(`
  query AlliancesOfRegion($first: Int!, $after: String, $region: ID!) {
    alliances(first: $first, after: $after, filter: { region: $region }) {
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
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The alliances of a region and of those below it. */
export function AlliancesOfRegion({ id }: { id: string }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const list = useList(ofRegionQuery, { first: 20, region: id }, (data) => data.alliances);
  return (
    <Section title={t("list.title")} count={list.total} flush actions={<Link to={`/alliances?region=${id}`}>{t("list.filterHere")}</Link>}>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("list.title")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => `${row.version} ${row.memberSchoolCount}`}
            name={(row) => row.name}
            empty={{ title: t("list.none"), hint: t("list.noneInRegion") }}
            columns={[
              { key: "name", label: t("list.name"), card: "title", cell: (row) => <Link to={`/alliances/${row.id}`}>{row.name}</Link> },
              { key: "state", label: t("list.state"), tight: true, card: "mark", cell: (row) => <AllianceStateTag of={row.state} /> },
              { key: "kind", label: t("list.kind"), tight: true, cell: (row) => word(`kind.${row.kind}`) },
              { key: "members", label: t("list.members"), align: "right", tight: true, cell: (row) => row.memberSchoolCount },
            ]}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
    </Section>
  );
}
