import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HomeQuery } from "../../gql/graphql";
import { useViewer } from "../../app/viewer";
import { Empty, ListSkeleton } from "../../ui/blank";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Day } from "../../ui/time";
import styles from "./home.module.css";

type Home = HomeQuery | undefined;

/** What I see to or what is for my school, the next due first. */
export function Due({ home }: { home: Home }) {
  const { t } = useTranslation("home");
  const items = home?.myPlanItems.edges.map((edge) => edge.node);
  return (
    <Section title={t("due")} count={home?.myPlanItems.totalCount} flush>
      {!items && <ListSkeleton rows={3} />}
      {items?.length === 0 && <Empty title={t("dueEmpty")} hint={t("dueEmptyHint")} />}
      {items && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id} className={styles.item}>
              <div className={styles.row}>
                <Link className={styles.name} to={`/alliances/${item.allianceId}/plan`}>
                  {item.title}
                </Link>
                {item.dueOn && item.dueOn < today() && <StateTag tone="bad" label={t("overdue")} />}
              </div>
              <div className={styles.note}>
                {item.dueOn && <Day of={item.dueOn} />}
                <span>{item.alliance?.name}</span>
                <span>{item.owner?.name}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function MyAlliances({ home }: { home: Home }) {
  const { t } = useTranslation("home");
  const alliances = home?.myAlliances.edges.map((edge) => edge.node);
  return (
    <Section title={t("alliances")} count={home?.myAlliances.totalCount} flush actions={<Link to="/alliances">{t("allAlliances")}</Link>}>
      {!alliances && <ListSkeleton rows={3} />}
      {alliances?.length === 0 && <Empty title={t("alliancesEmpty")} hint={t("alliancesEmptyHint")} />}
      {alliances && alliances.length > 0 && (
        <ul className={styles.list}>
          {alliances.map((alliance) => (
            <li key={alliance.id} className={styles.item}>
              <div className={styles.row}>
                <Link className={styles.name} to={`/alliances/${alliance.id}`}>
                  {alliance.name}
                </Link>
              </div>
              <div className={styles.note}>
                <span>{t("members", { count: alliance.memberSchoolCount })}</span>
                <span>{t("pairings", { count: alliance.pairingCount })}</span>
                <span>{t("progress", { done: alliance.donePlanItemCount, all: alliance.donePlanItemCount + alliance.openPlanItemCount })}</span>
              </div>
              <Share part={alliance.donePlanItemCount} whole={alliance.donePlanItemCount + alliance.openPlanItemCount} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The words beside it say the same. */
function Share({ part, whole }: { part: number; whole: number }) {
  if (whole === 0) return null;
  return (
    <div className={styles.bar} aria-hidden>
      <span style={{ width: `${Math.round((100 * part) / whole)}%` }} />
    </div>
  );
}

export function MySchools() {
  const { t } = useTranslation("home");
  const { posts, appointments } = useViewer();
  const schools = new Map<string, { id: string; name: string }>();
  for (const { school } of [...posts, ...appointments]) if (school) schools.set(school.id, school);
  if (schools.size === 0) return null;
  return (
    <Section title={t("schools")} flush>
      <ul className={styles.list}>
        {[...schools.values()].map((school) => (
          <li key={school.id} className={styles.item}>
            <Link to={`/schools/${school.id}`}>{school.name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
