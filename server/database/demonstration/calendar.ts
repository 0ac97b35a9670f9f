import chineseDays from "chinese-days";
import type { PoolClient } from "pg";
import { dayPlus, today, type Day } from "../../kernel/time";

const MINUTES = { primary: 40, others: 45 } as const;
const NAMES = ["第一节", "第二节", "第三节", "第四节", "第五节", "第六节", "第七节"];
/** Minutes after midnight at which a day's lessons begin: four in the morning, three after noon. */
const BEGINNINGS = [480, 540, 610, 670, 840, 900, 955];

/** Monday of the week of a day, or of the next. */
const mondayFrom = (day: Day): Day => {
  let monday = day;
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = dayPlus(monday, 1);
  return monday;
};

/** The first day of the first lunar month. */
const newYear = (year: number): Day => String(chineseDays.getSolarDateFromLunar(`${year}-01-01`).date);

/** As schools do it: the autumn ends some two weeks before the Spring Festival, the spring begins after the Lantern Festival. */
export function termsOf(year: number): { season: string; since: Day; until: Day }[] {
  const festival = newYear(year + 1);
  return [
    { season: "autumn", since: `${year}-09-01`, until: dayPlus(festival, -14) },
    { season: "spring", since: mondayFrom(dayPlus(festival, 15)), until: `${year + 1}-07-05` },
  ];
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Terms of the cities for three school years, and the bells of every school. */
export async function storeCalendar(client: PoolClient, now: number): Promise<void> {
  const year = Number(today(undefined, now).slice(0, 4)) - (today(undefined, now).slice(5) < "07-05" ? 1 : 0);
  const terms = [year - 2, year - 1, year].flatMap((schoolYear) => termsOf(schoolYear).map((term) => ({ schoolYear, ...term })));
  await client.query(
    `insert into term (id, region_id, school_year, season, since, until)
     select new_id(100), r.id, t."schoolYear", t.season, t.since, t.until
     from region r, jsonb_to_recordset($1::jsonb) as t("schoolYear" int, season text, since date, until date) where r.level = 'city'`,
    [JSON.stringify(terms)],
  );
  const bells = BEGINNINGS.flatMap((starts, place) =>
    Object.entries(MINUTES).map(([stage, minutes]) => ({ stage, ordinal: place + 1, name: NAMES[place], starts: clock(starts), ends: clock(starts + minutes) })),
  );
  await client.query(
    `with schedule as (insert into bell_schedule (id, school_id, since) select new_id(102), id, $2::date from school where closed_on is null returning id, school_id)
     insert into bell_period (id, bell_schedule_id, school_id, ordinal, name, starts, ends)
     select new_id(103), b.id, b.school_id, t.ordinal, t.name, t.starts, t.ends
     from schedule b join school s on s.id = b.school_id
     join jsonb_to_recordset($1::jsonb) as t(stage text, ordinal int, name text, starts time, ends time) on (t.stage = 'primary') = ('primary' = any(s.stages))`,
    [JSON.stringify(bells), `${year}-09-01`],
  );
}
