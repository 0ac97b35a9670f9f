import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import type { SchoolHeadFragment } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Facts } from "../../ui/facts";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { Day, Period } from "../../ui/time";
import { today } from "../../ui/format";
import { TeachingPoints } from "./teaching-points";
import { useSaid } from "./use-said";
import { WeakPeriods } from "./weak-periods";
import styles from "./schools.module.css";

const sidesQuery = graphql(`
  query SchoolSides($id: ID!, $today: LocalDate!) {
    school(id: $id) {
      id
      weakPeriods(first: 20) {
        nodes {
          id
          ...WeakPeriodLine
        }
      }
      teachingPoints(first: 50) {
        nodes {
          id
          ...TeachingPointLine
        }
      }
      appointments(first: 20, filter: { on: $today }) {
        nodes {
          id
          role
          since
          person {
            id
            name
          }
        }
      }
    }
  }
`);

/** What a school is and has; `news` is what happened last. */
export function SchoolOverview({ school, news }: { school: SchoolHeadFragment; news: ReactNode }) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const said = useSaid();
  const { data, error, refetch } = useQuery(sidesQuery, { variables: { id: school.id, today: today() } });
  const more = data?.school;
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!more) return <ListSkeleton rows={8} />;
  const place = school.latitude !== null && school.longitude !== null ? `${school.latitude.toFixed(4)}°N ${school.longitude.toFixed(4)}°E` : null;
  return (
    <div className={styles.two}>
      <div>
        <Section title={t("overview.facts")}>
          <Facts
            of={[
              [t("facts.stages"), said.list("stage", school.stages)],
              [t("facts.locality"), word(`locality.${school.locality}`)],
              [t("facts.ownership"), word(`ownership.${school.ownership}`)],
              [t("facts.tier"), school.tier],
              [t("facts.code"), school.code],
              [t("facts.openedOn"), school.openedOn && <Day key="opened" of={school.openedOn} />],
              [t("facts.address"), school.address],
              [t("facts.place"), place],
            ]}
          />
        </Section>
        <TeachingPoints school={school} points={more.teachingPoints.nodes} />
        <WeakPeriods school={school} periods={more.weakPeriods.nodes} />
      </div>
      <div>
        <Section title={t("overview.leads")}>
          {more.appointments.nodes.length === 0 && <span className={styles.dim}>{t("overview.noLeads")}</span>}
          <ul className={styles.plain}>
            {more.appointments.nodes.map(({ id, role, person, since }) => (
              <li key={id}>
                {person ? <PersonChip id={person.id} name={person.name} to={`/people/${person.id}`} /> : t("common:none")}
                <span>{word(`role.${role}`)}</span>
                <span className={styles.dim}>
                  <Period since={since} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
        {news}
      </div>
    </div>
  );
}
