import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlanItemState, Practice } from "../../gql/graphql";
import { today } from "../../ui/format";
import { practices } from "./words";
import styles from "./alliances.module.css";

export interface PlannedThing {
  readonly practice: Practice;
  readonly state: PlanItemState;
  readonly dueOn: string | null;
}

/** Open, and its day has passed. */
export const isOverdue = ({ state, dueOn }: Pick<PlannedThing, "state" | "dueOn">): boolean =>
  (state === "PLANNED" || state === "UNDER_WAY") && dueOn !== null && dueOn < today();

/** How far the year is, by the five practices: bars with their numbers beside them. */
export function PracticeBars({ items }: { items: readonly PlannedThing[] }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  return (
    <ul className={styles.bars} aria-label={t("overview.progress")}>
      {practices.map((practice) => {
        const own = items.filter((item) => item.practice === practice && item.state !== "DROPPED");
        const count = (state: PlanItemState): number => own.filter((item) => item.state === state).length;
        const overdue = own.filter(isOverdue).length;
        const share = (part: number): string => `${own.length > 0 ? (part / own.length) * 100 : 0}%`;
        return (
          <li key={practice}>
            <span>{word(`practice.${practice}`)}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.fill}>
                <span className={styles.done} style={{ width: share(count("DONE")) }} />
                <span className={styles.way} style={{ width: share(count("UNDER_WAY")) }} />
              </span>
            </span>
            <span className={styles.count}>
              {own.length === 0 ? <span className={styles.dim}>{t("overview.nothingPlanned")}</span> : t("overview.doneOf", { done: count("DONE"), all: own.length })}
              {overdue > 0 && (
                <span className={styles.overdue}>
                  <IconAlertTriangle size={14} aria-hidden />
                  {t("plan.overdueCount", { count: overdue })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
