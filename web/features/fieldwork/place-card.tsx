import { Button } from "@mantine/core";
import { IconMap2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useOutbox } from "../../app/offline";
import { Day } from "../../ui/time";
import type { Writing } from "./log-dialog";
import { LogRead } from "./log-read";
import { StateChip } from "./state-chip";
import { wayTo } from "./way-to";
import type { WeekPlace } from "./week-model";
import styles from "./fieldwork.module.css";

/** One place of the week: when, where, which class, the way there, and what there is to do. Made for a thumb. */
export function PlaceCard({ of: one, onWrite, dated = false }: { of: WeekPlace; onWrite: (writing: Writing) => void; dated?: boolean }) {
  const { t } = useTranslation("fieldwork");
  const { t: word } = useTranslation("words");
  const { outbox } = useOutbox();
  const { place, log, entry, state } = one;
  const school = place?.school?.name ?? log?.school?.name ?? entry?.school ?? t("somewhere");
  const subject = place?.exchange?.subject ?? log?.exchange?.subject;
  const className = place?.slot?.className ?? place?.visit?.className ?? log?.className ?? entry?.draft.className;
  const room = place?.room ?? log?.room ?? entry?.draft.room;
  const way = place?.school && wayTo(place.school);
  return (
    <li className={styles.place} data-state={state}>
      <div className={styles.placeHead}>
        <span className={styles.clock}>
          {dated && (
            <>
              <Day of={one.day} />{" "}
            </>
          )}
          {one.starts}–{one.ends}
        </span>
        <StateChip of={state} />
      </div>
      <h3 className={styles.school}>{school}</h3>
      <p className={styles.facts}>{[subject && word(`subject.${subject}`), className, room, place?.visit?.topic].filter(Boolean).join(" · ")}</p>
      {way && (
        <a className={styles.way} href={way} target="_blank" rel="noreferrer">
          <IconMap2 size={18} aria-hidden /> {place.school?.address ?? t("way")}
          <span className={styles.newTab}>{t("newTab")}</span>
        </a>
      )}
      {state === "refused" && entry && (
        <div className={styles.refused} role="alert">
          <strong>{entry.draft.topic}</strong>
          <p>{t("refused.why", { problem: entry.problem ?? t("common:failed") })}</p>
          <div className={styles.actions}>
            <Button variant="default" onClick={() => onWrite({ kind: "mend", entry })}>
              {t("refused.mend")}
            </Button>
            <Button variant="default" onClick={() => void outbox?.retry(entry.id)}>
              {t("refused.again")}
            </Button>
            <Button variant="subtle" color="red" onClick={() => void outbox?.discard(entry.id)}>
              {t("refused.discard")}
            </Button>
          </div>
        </div>
      )}
      {entry && !log && state !== "refused" && (
        <p className={styles.topic}>
          {entry.draft.topic}
          {entry.photos.length > 0 && ` · ${t("photos", { count: entry.photos.length })}`}
        </p>
      )}
      {log && <LogRead of={log} onChange={() => onWrite({ kind: "change", log })} />}
      {place && (state === "missing" || state === "now") && (
        <Button size="lg" fullWidth onClick={() => onWrite({ kind: "new", place })} aria-label={t("confirmOf", { school, day: one.day })}>
          {t("confirm")}
        </Button>
      )}
      {entry && !log && state === "waiting" && (
        <Button variant="subtle" size="md" onClick={() => onWrite({ kind: "mend", entry })}>
          {t("refused.mend")}
        </Button>
      )}
    </li>
  );
}
