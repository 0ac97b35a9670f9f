import { useQuery } from "@apollo/client/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { graphql } from "../../gql";
import type { AllianceHeadFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Facts } from "../../ui/facts";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { Period } from "../../ui/time";
import { CharterFiles } from "./files-of-alliance";
import { PracticeBars } from "./practice-bars";
import { AllianceStateTag } from "./tags";
import styles from "./alliances.module.css";

const overviewQuery = graphql(`
  query AllianceOverview($id: ID!, $year: Int!, $today: LocalDate!) {
    alliance(id: $id) {
      id
      parent {
        id
        name
        parent {
          id
          name
        }
      }
      children(first: 50) {
        totalCount
        nodes {
          id
          name
          kind
          state
          memberSchoolCount
        }
      }
      coordinators(first: 10) {
        nodes {
          id
          since
          person {
            id
            name
          }
        }
      }
      memberships(first: 10, filter: { role: LEAD, on: $today }) {
        nodes {
          id
          school {
            id
            name
          }
        }
      }
      plans(first: 1, filter: { year: $year }) {
        nodes {
          id
          summary
          items(first: 100) {
            nodes {
              id
              practice
              state
              dueOn
            }
          }
        }
      }
    }
  }
`);

const thisYear = (): number => Number(today().slice(0, 4));

/** What an alliance is, where it stands and how its year goes; `news` is what happened last. */
export function AllianceOverview({ alliance, news }: { alliance: AllianceHeadFragment; news: ReactNode }) {
  const { t } = useTranslation("alliances");
  const year = thisYear();
  const { data, error, refetch } = useQuery(overviewQuery, { variables: { id: alliance.id, year, today: today() } });
  const more = data?.alliance;
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!more) return <ListSkeleton rows={8} />;
  const plan = more.plans.nodes[0];
  return (
    <div className={styles.two}>
      <div>
        <Section title={t("overview.about")}>
          {alliance.goals ? <p className={styles.prose}>{alliance.goals}</p> : <p className={styles.dim}>{t("overview.noGoals")}</p>}
          <div style={{ marginTop: 16 }}>
            <AllianceFacts alliance={alliance} leads={more.memberships.nodes} />
          </div>
        </Section>
        <Section title={t("overview.year", { year })} actions={<Link to={`/alliances/${alliance.id}/plan`}>{t("overview.openPlan")}</Link>}>
          {plan ? (
            <>
              {plan.summary && <p className={styles.prose} style={{ marginBottom: 12 }}>{plan.summary}</p>}
              <PracticeBars items={plan.items.nodes} />
            </>
          ) : (
            <Empty title={t("plan.none", { year })} hint={t("plan.noneHint")} />
          )}
        </Section>
        <Section title={t("form.charter")}>
          {alliance.charter && (
            <p className={styles.prose} style={{ marginBottom: 12 }}>
              {alliance.charter}
            </p>
          )}
          <CharterFiles allianceId={alliance.id} />
        </Section>
      </div>
      <div>
        <Section title={t("overview.coordinators")}>
          {more.coordinators.nodes.length === 0 && <span className={styles.dim}>{t("overview.noCoordinators")}</span>}
          <ul className={styles.zones}>
            {more.coordinators.nodes.map(({ id, person, since }) => (
              <li key={id}>
                {person ? <PersonChip id={person.id} name={person.name} to={`/people/${person.id}`} /> : t("common:none")}
                <span className={styles.dim}>
                  <Period since={since} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
        {(more.parent || more.children.nodes.length > 0) && (
          <Section title={t("overview.zones")}>
            {more.parent && (
              <p style={{ margin: "0 0 8px" }}>
                <span className={styles.dim}>{t("overview.inside")} </span>
                <Link to={`/alliances/${more.parent.id}`}>{more.parent.name}</Link>
                {more.parent.parent && (
                  <>
                    <span className={styles.dim}> ‹ </span>
                    <Link to={`/alliances/${more.parent.parent.id}`}>{more.parent.parent.name}</Link>
                  </>
                )}
              </p>
            )}
            <ul className={styles.zones} aria-label={t("overview.contains")}>
              {more.children.nodes.map((child) => (
                <li key={child.id}>
                  <Link to={`/alliances/${child.id}`}>{child.name}</Link>
                  <span className={styles.dim}>{t("overview.schools", { count: child.memberSchoolCount })}</span>
                  {child.state !== "ACTIVE" && <AllianceStateTag of={child.state} />}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {news}
      </div>
    </div>
  );
}

interface Lead {
  readonly id: string;
  readonly school: { readonly id: string; readonly name: string } | null;
}

function AllianceFacts({ alliance, leads }: { alliance: AllianceHeadFragment; leads: readonly Lead[] }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const linked = (rows: readonly { id: string; name: string }[], place: string): ReactNode =>
    rows.length === 0
      ? null
      : rows.map((row, index) => (
          <Fragment key={row.id}>
            {index > 0 && t("common:listSeparator")}
            <Link to={`/${place}/${row.id}`}>{row.name}</Link>
          </Fragment>
        ));
  return (
    <Facts
      of={[
        [t("facts.kind"), word(`kind.${alliance.kind}`)],
        [t("facts.period"), <Period key="period" since={alliance.startsOn} last={alliance.endsOn} />],
        [t("facts.regions"), linked(alliance.regions.nodes, "regions")],
        [t("facts.lead"), linked(leads.flatMap(({ school }) => (school ? [school] : [])), "schools")],
        [t("facts.members"), <Link key="members" to={`/alliances/${alliance.id}/members`}>{t("overview.schools", { count: alliance.memberSchoolCount })}</Link>],
        [t("facts.pairings"), <Link key="pairings" to={`/alliances/${alliance.id}/pairings`}>{t("overview.pairs", { count: alliance.pairingCount })}</Link>],
      ]}
    />
  );
}
