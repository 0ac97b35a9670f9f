import { IconBan, IconCalendarCheck, IconCheck, IconClockEdit, IconLoader2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./board.module.css";
import { verdictWords } from "./clash-words";
import type { Verdict } from "./moving";

const icons = { fits: IconCheck, otherHour: IconClockEdit, dayOnly: IconCalendarCheck, refused: IconBan, noSchool: IconBan };

/** What a cell says while something is lifted: by colour, by sign and in words. */
export function CellVerdict({ own, verdict, over }: { own: boolean; verdict: Verdict | undefined; over: boolean }) {
  const { t } = useTranslation("exchangeBoard");
  if (!own) {
    return (
      <span className={styles.verdict} data-kind="refused">
        <IconBan size={14} aria-hidden />
        {over && t("verdict.otherTeacher")}
      </span>
    );
  }
  const Icon = verdict ? icons[verdict.kind] : IconLoader2;
  return (
    <span className={styles.verdict} data-kind={verdict?.kind ?? "asking"}>
      <Icon size={14} aria-hidden />
      <span>{verdictWords(t, verdict)}</span>
    </span>
  );
}
