import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { graphql } from "../../gql";
import type { AllianceHeadFragment, AllianceOnDayQuery } from "../../gql/graphql";
import { AsOf } from "../../ui/as-of";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Facts } from "../../ui/facts";
import { formatLongDay, shiftDay, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { useFilters } from "../../ui/use-filters";
import { HistoryTimeline } from "./history-timeline";
import { AllianceStateTag, RoleTag } from "./tags";
import { roles } from "./words";
import styles from "./alliances.module.css";

const onDayQuery = graphql(`
  query AllianceOnDay($id: ID!, $day: LocalDate!, $until: DateTime!) {
    alliance(id: $id) {
      id
      revisions(first: 1, filter: { createdAtBefore: $until }) {
        nodes {
          id
          number
          name
          kind
          state
          charter
          goals
          startsOn
          endsOn
          parent {
            id
            name
          }
        }
      }
      memberships(first: 100, filter: { on: $day }) {
        totalCount
        nodes {
          id
          role
          since
          until
          school {
            id
            name
          }
        }
      }
      pairings(first: 100, filter: { on: $day }) {
        totalCount
        nodes {
          id
          goal
          since
          until
          strongerSchool {
            id
            name
          }
          weakerSchool {
            id
            name
          }
        }
      }
    }
  }
`);

type Then = NonNullable<AllianceOnDayQuery["alliance"]>;

/** The first moment of the next day in China: what was said before it was said on that day. */
const endOf = (day: string): string => new Date(`${shiftDay(day, 1)}T00:00:00+08:00`).toISOString();
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What the alliance was on any day, and how it came about. The day stands in the address. */
export function AllianceHistory({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t, i18n } = useTranslation("alliances");
  const [chosen, set] = useFilters("on");
  const day = dayPattern.test(chosen.on) && chosen.on < today() ? chosen.on : null;
  const shownDay = day ?? today();
  const { data, previousData, error, refetch } = useQuery(onDayQuery, { variables: { id: alliance.id, day: shownDay, until: endOf(shownDay) } });
  const then = (data ?? previousData)?.alliance;
  return (
    <>
      <AsOf value={day} onChange={(value) => set("on", value)} />
      <div className={styles.two}>
        <div>
          {error && !data ? (
            <ProblemView error={error} retry={() => void refetch()} />
          ) : !then ? (
            <ListSkeleton rows={8} />
          ) : (
            <OnDay then={then} label={formatLongDay(shownDay, i18n.language)} />
          )}
        </div>
        <Section title={t("history.timeline")}>
          <HistoryTimeline id={alliance.id} />
        </Section>
      </div>
    </>
  );
}

function OnDay({ then, label }: { then: Then; label: string }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const said = then.revisions.nodes[0];
  const members = then.memberships.nodes.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
  const link = (school: { id: string; name: string } | null): ReactNode => (school ? <Link to={`/schools/${school.id}`}>{school.name}</Link> : t("common:none"));
  return (
    <>
      <Section title={said?.name ?? t("history.unnamed")} actions={said && <AllianceStateTag of={said.state} />}>
        <p className={styles.dim} style={{ margin: "0 0 10px" }}>{label}</p>
        {said ? (
          <>
            <Facts
              of={[
                [t("facts.kind"), word(`kind.${said.kind}`)],
                [t("facts.period"), <Period key="period" since={said.startsOn} last={said.endsOn} />],
                [t("form.parent"), said.parent && <Link to={`/alliances/${said.parent.id}`}>{said.parent.name}</Link>],
              ]}
            />
            {said.goals && <p className={styles.prose} style={{ marginTop: 12 }}>{said.goals}</p>}
            {said.charter && (
              <details style={{ marginTop: 12 }}>
                <summary>{t("form.charter")}</summary>
                <p className={styles.prose} style={{ marginTop: 8 }}>{said.charter}</p>
              </details>
            )}
          </>
        ) : (
          <Empty title={t("history.noRevision")} hint={t("history.noRevisionHint")} />
        )}
      </Section>
      <Section title={t("members.title")} count={then.memberships.totalCount} flush>
        <DataList
          label={t("members.title")}
          rows={members}
          rowKey={(row) => row.id}
          empty={{ title: t("history.noMembers") }}
          columns={[
            { key: "school", label: t("members.school"), card: "title", cell: (row) => link(row.school) },
            { key: "role", label: t("members.role"), tight: true, card: "mark", cell: (row) => <RoleTag of={row.role} /> },
            { key: "period", label: t("members.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
          ]}
        />
      </Section>
      <Section title={t("pairings.title")} count={then.pairings.totalCount} flush>
        <DataList
          label={t("pairings.title")}
          rows={then.pairings.nodes}
          rowKey={(row) => row.id}
          empty={{ title: t("history.noPairings") }}
          columns={[
            { key: "stronger", label: t("pair.stronger"), card: "title", cell: (row) => link(row.strongerSchool) },
            { key: "weaker", label: t("pair.weaker"), cell: (row) => link(row.weakerSchool) },
            { key: "period", label: t("members.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
          ]}
        />
      </Section>
    </>
  );
}
