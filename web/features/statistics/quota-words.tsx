import { useTranslation } from "react-i18next";
import { Subject as subjectWords } from "../../../shared/schools";
import { lastDayOf, schoolYearOf } from "../../../shared/statistics";
import type { QuotaLineFragment, Subject } from "../../gql/graphql";
import { today } from "../../ui/format";
import styles from "./quota.module.css";

/** In the order of the curriculum. */
export const subjects = Object.keys(subjectWords) as Subject[];

/** The day on which posts are counted: today, for years that are over their last day. */
export const dayOfYear = (year: number): string => (year < schoolYearOf(today()) ? lastDayOf(year) : today());

export type Balance = "short" | "over" | "even" | "open";
export function balanceOf({ approved, posts }: Pick<QuotaLineFragment, "approved" | "posts">): { readonly balance: Balance; readonly by: number } {
  if (approved === null || approved === undefined) return { balance: "open", by: 0 };
  const by = posts.totalCount - approved;
  return { balance: by < 0 ? "short" : by > 0 ? "over" : "even", by: Math.abs(by) };
}

/** Filled and approved posts, with what is missing or too much in words beside the colour. */
export function BalanceMark({ of: line }: { of: Pick<QuotaLineFragment, "approved" | "posts"> }) {
  const { t } = useTranslation("quota");
  const { balance, by } = balanceOf(line);
  return (
    <span className={styles.mark} data-balance={balance}>
      <span className={styles.numbers}>
        {line.posts.totalCount}/{line.approved ?? "—"}
      </span>
      <span className={styles.word}>{t(`balance.${balance}`, { by })}</span>
    </span>
  );
}
