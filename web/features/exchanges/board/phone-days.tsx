import { useTranslation } from "react-i18next";
import type { StretchFragment } from "../../../gql/graphql";
import { formatDay } from "../../../ui/format";
import { Empty } from "../../../ui/blank";
import styles from "./board.module.css";
import { BoardBlock } from "./board-block";
import type { BoardRow } from "./board-grid";
import { canMove, type Lifted } from "./moving";
import { between, blocksOn, isStranded, type BoardDay, type Tint, type Ways } from "./week";

export interface PhoneDaysProps {
  readonly rows: readonly BoardRow[];
  readonly days: readonly BoardDay[];
  readonly tints: ReadonlyMap<string, Tint>;
  readonly ways: Ways;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly onOpen: (what: Lifted) => void;
}

/** On a phone one day at a time: who is where. A touch opens the dialog that moves it. */
export function PhoneDays({ rows, days, tints, ways, day: asked, onDay, onOpen }: PhoneDaysProps) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const day = days.find((one) => one.day === asked) ?? days[0];
  if (!day) return null;
  const taken = rows.map((row): [BoardRow, StretchFragment[]] => [row, blocksOn(row.stretches, day.day)]).filter(([, blocks]) => blocks.length > 0);
  return (
    <>
      <div className={styles.dayTabs} role="group" aria-label={t("day")}>
        {days.map((one) => (
          <button key={one.day} type="button" aria-pressed={one.day === day.day} onClick={() => onDay(one.day)}>
            {formatDay(one.day, i18n.language)}
          </button>
        ))}
      </div>
      {day.kind && <p className={styles.hint}>{t(`dayKind.${day.kind}`, { name: day.name ?? "", weekday: day.taughtAs ? t(`weekday.${day.taughtAs}`) : "" })}</p>}
      {taken.length === 0 ? (
        <Empty title={t("empty.day")} hint={t("empty.dayHint")} />
      ) : (
        <ul className={styles.people}>
          {taken.map(([row, blocks]) => (
            <li key={row.id}>
              <p className={styles.person}>
                {row.name} <span className={styles.note}>{row.home}</span>
              </p>
              {blocks.map((stretch, place) => (
                <BoardBlock
                  key={stretch.id}
                  stretch={stretch}
                  tint={tints.get(stretch.school?.id ?? "")}
                  lifted={false}
                  stranded={isStranded(stretch, day)}
                  between={between(stretch, blocks[place + 1], ways)}
                  focused
                  movable={canMove(stretch)}
                  onOpen={() => onOpen({ personId: row.id, name: row.name, stretch })}
                  onPointerDown={() => undefined}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
