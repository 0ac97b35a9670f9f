import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { statisticsFields, type ChangedFigure, type ImpossibleFigure, type StatisticsField } from "../../../shared/statistics";
import { formatNumber } from "../../ui/format";
import styles from "./statistics.module.css";

interface FigureRowProps {
  readonly field: StatisticsField;
  readonly value: number | null;
  readonly lastYear: number | null | undefined;
  readonly changed: ChangedFigure | undefined;
  /** What would not go together with the other figures, were it this. */
  readonly against: (value: number | null) => ImpossibleFigure | undefined;
  readonly explanation: string;
  readonly problem: string | undefined;
  /** Without it the figure is only read. */
  readonly onSave?: (value: number | null) => void;
  /** It stays as it was: nothing to save, and nothing wrong any more. */
  readonly onKeep?: () => void;
  readonly onExplain?: (text: string) => void;
}

/** Enter and the arrows up and down go from figure to figure, as in a spreadsheet. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest("[data-entry]")?.querySelectorAll<HTMLInputElement>("input[data-figure]") ?? [])];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (next) next.select();
  else event.currentTarget.blur();
}

const HUNDRED = 100;

/** A figure: what it was a year ago, what it is, how far it moved, and why. */
export function FigureRow({ field, value, lastYear, changed, against, explanation, problem, onSave, onKeep, onExplain }: FigureRowProps) {
  const { t, i18n } = useTranslation("statistics");
  const said = (number: number | null | undefined): string => (number === null || number === undefined ? "—" : formatNumber(number, i18n.language));
  const difference = value !== null && typeof lastYear === "number" ? Number((value - lastYear).toFixed(2)) : null;
  const [text, setText] = useState(value === null ? "" : String(value));
  const [wrong, setWrong] = useState<string | null>(null);
  const [known, setKnown] = useState(value);
  const [why, setWhy] = useState(explanation);
  const [writing, setWriting] = useState(false);
  // A colleague entered it meanwhile: his number is shown, unless this field is being written in.
  if (known !== value) {
    setKnown(value);
    if (!writing) setText(value === null ? "" : String(value));
  }
  const saidOf = ({ field: part, problem: what, than }: ImpossibleFigure): string =>
    what === "more" && part !== field ? t("impossible.less", { part: t(`field.${part}`) }) : t(`impossible.${what}`, { than: t(`field.${than}`) });
  const leave = (): void => {
    setWriting(false);
    const trimmed = text.trim().replaceAll(",", "");
    const number = trimmed === "" ? null : Number(trimmed);
    if (number !== null && Number.isNaN(number)) return setWrong(t("notANumber"));
    const impossible = number === value ? undefined : against(number);
    if (impossible) return setWrong(saidOf(impossible));
    setWrong(null);
    if (number === value) onKeep?.();
    else onSave?.(number);
  };
  const name = t(`field.${field}`);
  const bad = wrong ?? problem;
  return (
    <tr data-jumped={changed ? true : undefined} data-bad={bad ? true : undefined}>
      <th scope="row">
        {name}
        <span className={styles.unit}>{t(`unit.${statisticsFields[field].unit}`)}</span>
      </th>
      <td className={styles.last} data-label={t("lastYear")}>
        {said(lastYear)}
      </td>
      <td className={styles.entry}>
        {onSave ? (
          <input
            data-figure={field}
            inputMode={statisticsFields[field].digits ? "decimal" : "numeric"}
            autoComplete="off"
            aria-label={name}
            aria-invalid={bad ? true : undefined}
            aria-describedby={bad ? `bad-${field}` : undefined}
            value={text}
            onFocus={() => setWriting(true)}
            onChange={(event) => setText(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={goOn}
          />
        ) : (
          <span className={styles.read}>{said(value)}</span>
        )}
        {bad && (
          <p className={styles.bad} id={`bad-${field}`} role="alert">
            {bad}
          </p>
        )}
      </td>
      <td className={styles.change} data-label={t("change")}>
        {difference === null || difference === 0 ? (
          <span className={styles.dim}>{difference === 0 ? t("same") : "—"}</span>
        ) : (
          <span className={changed ? styles.jumped : undefined}>
            {difference > 0 ? "+" : ""}
            {formatNumber(difference, i18n.language)}
            {typeof lastYear === "number" && lastYear !== 0 && ` (${difference > 0 ? "+" : ""}${Math.round((difference / lastYear) * HUNDRED)}%)`}
          </span>
        )}
      </td>
      <td className={styles.why}>
        {(changed || explanation) &&
          (onExplain ? (
            <input
              aria-label={t("whyOf", { name })}
              placeholder={t("whyNeeded")}
              maxLength={200}
              value={why}
              data-needed={changed && !explanation ? true : undefined}
              onChange={(event) => setWhy(event.currentTarget.value)}
              onBlur={() => why.trim() !== explanation && onExplain(why.trim())}
            />
          ) : (
            explanation
          ))}
      </td>
    </tr>
  );
}
