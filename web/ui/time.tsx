import { useTranslation } from "react-i18next";
import { dayOf, formatClock, formatDay, formatLongDay, formatMoment, formatPlainDay, formatShortMoment, shiftDay, today } from "./format";

/** A moment, with its day; under a heading that names the day, `clockOnly`. The whole of it on hover. */
export function Moment({ of: moment, clockOnly = false }: { of: string; clockOnly?: boolean }) {
  const { t, i18n } = useTranslation("common");
  const language = i18n.language;
  const clock = formatClock(moment, language);
  const short = clockOnly ? clock : dayOf(moment) === today() ? t("todayAt", { clock }) : formatShortMoment(moment, language);
  return (
    <time dateTime={moment} title={formatMoment(moment, language)}>
      {short}
    </time>
  );
}

export function Day({ of: day }: { of: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={day} title={formatLongDay(day, i18n.language)}>
      {formatDay(day, i18n.language)}
    </time>
  );
}

export interface PeriodProps {
  /** The first day. */
  readonly since?: string | null | undefined;
  /** The first day no longer, as the server keeps it; what is shown is the last day. */
  readonly until?: string | null | undefined;
  /** The last day itself, for what is kept that way. */
  readonly last?: string | null | undefined;
}

/** One day is never broken over two lines. */
const whole = { whiteSpace: "nowrap" } as const;

export function Period({ since, until, last: lastDay }: PeriodProps) {
  const { t, i18n } = useTranslation("common");
  const first = since ? formatPlainDay(since, i18n.language) : null;
  const end = lastDay ?? (until ? shiftDay(until, -1) : null);
  const last = end ? formatPlainDay(end, i18n.language) : null;
  if (first && last) return <span className="figures">{t("period.fromTo", { first, last })}</span>;
  if (first) return <span className="figures" style={whole}>{t("period.from", { first })}</span>;
  if (last) return <span className="figures" style={whole}>{t("period.to", { last })}</span>;
  return <span>{t("period.open")}</span>;
}
