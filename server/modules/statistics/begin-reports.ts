import { badInput } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { schoolYearOf } from "../../../shared/statistics";

/** Statistics are taken on the first day of a year; the next one can be prepared. */
export function requireReportableYear(tx: Transaction, year: number): void {
  const max = schoolYearOf(tx.viewer.today) + 1;
  if (year > max) throw badInput("input.year", "statistics.yearAhead", { max });
}

/** Makes the empty reports that these schools still lack for a year, one for each of their parts; schools that closed before it have none. */
export const beginReports = (tx: Transaction, schoolIds: readonly string[], year: number): Promise<{ id: string; schoolId: string }[]> =>
  tx.query<{ id: string; schoolId: string }>(
    `insert into statistics_report (id, school_id, year, stage)
     select new_id(90), s.id, $2::int, part from school s, statistics_sections(s.stages) as part
     where s.id = any($1::uuid[]) and (s.closed_on is null or s.closed_on > make_date($2::int, 9, 1))
     on conflict on constraint statistics_report_once do nothing
     returning id, school_id as "schoolId"`,
    [schoolIds, year],
  );

/** The schools in a region and below it. */
export const schoolsIn = async (tx: Transaction, regionId: string): Promise<string[]> =>
  (await tx.query<{ id: string }>("select s.id from region_closure c join school s on s.region_id = c.descendant_id where c.ancestor_id = $1 order by s.id", [regionId])).map(({ id }) => id);
