import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Facts } from "../../ui/facts";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { Timeline } from "../../ui/timeline";
import { Honours, Ranks } from "./awards";
import type { PersonOnPage } from "./use-person";
import styles from "./people.module.css";

/** One person: posts over time, titles, honours, appointments; `plans` is what the person sees to. */
export function PersonView({ person, plans, postActions }: { person: PersonOnPage; plans: ReactNode; postActions?: ReactNode }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  // Who may not read these gets null, like one who has none: then nothing is said of them.
  const contact = ([["phone", person.phone], ["email", person.email]] as const).filter(([, value]) => value !== null);
  const facts: [string, ReactNode][] = [
    ...(person.gender ? [[t("facts.gender"), word(`gender.${person.gender}`)] as [string, ReactNode]] : []),
    ...(person.birthYear ? [[t("facts.birthYear"), String(person.birthYear)] as [string, ReactNode]] : []),
    ...contact.map(([name, value]): [string, ReactNode] => [t(`facts.${name}`), <a key={name} href={`${name === "phone" ? "tel" : "mailto"}:${value}`}>{value}</a>]),
  ];
  return (
    <>
      <div className={styles.two}>
        <div>
          {facts.length > 0 && (
            <Section title={t("facts.title")}>
              <Facts of={facts} />
            </Section>
          )}
          <Section title={t("posts.title")} actions={postActions}>
            {person.posts.nodes.length === 0 ? <span className={styles.dim}>{t("posts.none")}</span> : <Posts person={person} />}
          </Section>
        </div>
        <div>
          <Ranks person={person} />
          <Honours person={person} />
          <Appointments person={person} />
        </div>
      </div>
      {plans}
    </>
  );
}

function Posts({ person }: { person: PersonOnPage }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  return (
    <Timeline
      label={t("posts.title")}
      entries={person.posts.nodes.map((post) => {
        const details = [word([`duty.${post.duty}`, "duty.other"], { duty: post.duty }), post.subjects.map((value) => word(`subject.${value}`)).join(t("common:listSeparator")), post.stages.map((value) => word(`stage.${value}`)).join(t("common:listSeparator"))];
        return {
          key: post.id,
          now: post.until === null || post.until > today(),
          when: <Period since={post.since} until={post.until} />,
          what: (
            <>
              {post.school ? <Link to={`/schools/${post.school.id}`}>{post.school.name}</Link> : t("common:none")}
              <div className={styles.dim}>{details.filter(Boolean).join(" · ")}</div>
            </>
          ),
        };
      })}
    />
  );
}

function Appointments({ person }: { person: PersonOnPage }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const rows = person.appointments.nodes;
  return (
    <Section title={t("appointments.title")}>
      {rows.length === 0 && <span className={styles.dim}>{t("appointments.none")}</span>}
      <ul className={styles.plain}>
        {rows.map(({ id, role, scopeKind, school, alliance, region, since, until }) => (
          <li key={id}>
            <span>{word(`role.${role}`)}</span>
            {school && <Link to={`/schools/${school.id}`}>{school.name}</Link>}
            {alliance && <Link to={`/alliances/${alliance.id}`}>{alliance.name}</Link>}
            {region && <Link to={`/regions/${region.id}`}>{region.name}</Link>}
            {scopeKind === "PLATFORM" && <span>{word("scope.PLATFORM")}</span>}
            <span className={styles.dim}>
              <Period since={since} until={until} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
