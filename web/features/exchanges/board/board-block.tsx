import { IconAlertTriangle, IconHourglass, IconWalk } from "@tabler/icons-react";
import type { PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StretchFragment } from "../../../gql/graphql";
import styles from "./board.module.css";
import { clock, type Between, type Tint } from "./week";

export interface BlockProps {
  readonly stretch: StretchFragment;
  readonly tint: Tint | undefined;
  readonly lifted: boolean;
  /** It stands on a day off. */
  readonly stranded: boolean;
  readonly between: Between | null;
  readonly focused: boolean;
  readonly movable: boolean;
  readonly onOpen: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** One stretch of a teacher's day: where, when, which class; and below it the way to the next school. */
export function BoardBlock({ stretch, tint, lifted, stranded, between, focused, movable, onOpen, onPointerDown }: BlockProps) {
  const { t } = useTranslation("exchangeBoard");
  const { t: word } = useTranslation("words");
  const { starts, ends, whole, school, exchange, slot, visit, room } = stretch;
  const time = whole ? t("whole") : `${clock(starts)}–${clock(ends)}`;
  const about = [exchange?.subject && word(`subject.${exchange.subject}`), slot?.className ?? visit?.className, visit?.topic, room].filter(Boolean).join(" · ");
  return (
    <>
      <button
        type="button"
        className={styles.block}
        data-tint={tint?.tint}
        data-striped={tint?.striped || undefined}
        data-lifted={lifted || undefined}
        data-movable={movable || undefined}
        data-stranded={stranded || undefined}
        data-block={stretch.id}
        tabIndex={focused ? 0 : -1}
        aria-label={[school?.name ?? t("somewhere"), time, about, movable && t("movable"), stranded && t("stranded")].filter(Boolean).join(t("common:listSeparator"))}
        onPointerDown={onPointerDown}
        onClick={onOpen}
      >
        <span className={styles.blockHead}>
          {tint && <span className={styles.letter}>{tint.letter}</span>}
          <span className={styles.school}>{tint?.short ?? school?.name ?? t("somewhere")}</span>
          {stranded && <IconAlertTriangle size={14} aria-hidden />}
        </span>
        <span className={styles.when}>
          {time}
          {about && ` · ${about}`}
        </span>
      </button>
      {between && <WayLine {...between} />}
    </>
  );
}

/** How long the way to the next school takes, and what is wrong with the time for it. */
function WayLine({ minutes, way, idle }: Between) {
  const { t } = useTranslation("exchangeBoard");
  const short = way?.tooShort ?? false;
  const said = short ? t("tooShort", { minutes: way?.minutes, between: minutes }) : way ? t(idle ? "idle" : "way", { minutes: way.minutes, wait: minutes - way.minutes }) : t(idle ? "idleUnknown" : "wayUnknown", { minutes });
  return (
    <span className={styles.between} data-idle={(idle && !short) || undefined} data-short={short || undefined}>
      {short ? <IconAlertTriangle size={12} aria-hidden /> : idle ? <IconHourglass size={12} aria-hidden /> : <IconWalk size={12} aria-hidden />}
      {said}
    </span>
  );
}
