import { IconClockExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ApprovalState } from "../../gql/graphql";
import { today } from "../../ui/format";
import { StateTag } from "../../ui/state-tag";
import { Day } from "../../ui/time";
import { tones } from "./approval-words";
import styles from "./office.module.css";

export function ApprovalStateTag({ of }: { of: ApprovalState }) {
  const { t } = useTranslation("approvals");
  return <StateTag tone={tones[of]} label={t(`state.${of}`)} />;
}

/** The day by which something is to be done; that it has passed is said by sign and word, too. */
export function DueTag({ day }: { day: string }) {
  const { t } = useTranslation("approvals");
  if (day >= today()) return <Day of={day} />;
  return (
    <span className={styles.overdue}>
      <IconClockExclamation size={15} aria-hidden />
      <Day of={day} /> {t("overdue")}
    </span>
  );
}
