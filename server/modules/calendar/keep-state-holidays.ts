import chineseDays from "chinese-days";
import { newId } from "../../kernel/ids";
import { dayPlus, today, type Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import { SpecialDay } from "./special-day.entity";

interface Span {
  kind: SpecialDay["kind"];
  name: string;
  since: Day;
  until: Day;
}

/** The days off and the moved working days that the State Council announced for a year, as the library knows them; none for a year that it does not know. */
export function stateHolidays(year: number): Span[] {
  const spans: Span[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayPlus(day, 1)) {
    const { work, name } = chineseDays.getDayDetail(day);
    // An ordinary day is called by its weekday alone, a special one “Spring Festival,春节,4”.
    const called = name.split(",")[1];
    if (called === undefined) continue;
    const kind = work ? "workingDay" : "dayOff";
    const last = spans.at(-1);
    if (last && kind === "dayOff" && last.kind === kind && last.name === called && last.until === day) last.until = dayPlus(day, 1);
    else spans.push({ kind, name: called, since: day, until: dayPlus(day, 1) });
  }
  return spans;
}

/** The years that anything is dated in by and by: those just over, this one and the next. */
const aroundNow = (year = Number(today().slice(0, 4))): number[] => [year - 2, year - 1, year, year + 1];

/** Enters what the State Council announced for these years for the whole country, where nothing is entered yet. Answers how many entries are new. */
export async function keepStateHolidays(query: Query, years: readonly number[] = aroundNow()): Promise<number> {
  const rows = years.flatMap(stateHolidays).map((span) => ({ id: newId(SpecialDay), ...span }));
  const added = await query(
    `insert into special_day (id, region_id, kind, name, since, until)
     select id, null, kind, name, since, until from jsonb_to_recordset($1::jsonb) as s(id uuid, kind text, name text, since date, until date)
     on conflict do nothing returning id`,
    [JSON.stringify(rows)],
  );
  return added.length;
}
