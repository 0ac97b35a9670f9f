import type { calendarActivityKinds } from "../../../shared/calendar";
import type { Transaction } from "../../kernel/write";
import type { SpecialDay } from "./special-day.entity";
import type { Term } from "./term.entity";

type Kind = (typeof calendarActivityKinds)[number];

/** Whom a region's calendar concerns: its officers and those above, and every region and open school below it. The country's: the provinces. */
async function audienceOf(tx: Transaction, regionId: string | null): Promise<string[]> {
  const rows =
    regionId === null
      ? await tx.query<{ id: string }>("select id::text from region where level = 'province'", [])
      : await tx.query<{ id: string }>(
          `select ancestor_id::text as id from region_closure where descendant_id = $1
           union select descendant_id::text from region_closure where ancestor_id = $1
           union select s.id::text from region_closure c join school s on s.region_id = c.descendant_id
             where c.ancestor_id = $1 and s.closed_on is null and exists (select from region where id = $1 and level in ('county', 'township'))`,
          [regionId],
        );
  return rows.map(({ id }) => id);
}

const nameOf = async (tx: Transaction, regionId: string | null): Promise<string | null> =>
  regionId === null ? null : ((await tx.query<{ name: string }>("select name from region where id = $1", [regionId]))[0]?.name ?? null);

export async function tellOfTerm(tx: Transaction, kind: Kind, term: Term): Promise<void> {
  const { regionId, schoolYear, season, since, until } = term;
  tx.tell({ kind, subjectKind: "Term", subjectId: term.id, audience: await audienceOf(tx, regionId), payload: { region: await nameOf(tx, regionId), regionId, year: schoolYear, season, since, until } });
}

export async function tellOfDay(tx: Transaction, kind: Kind, day: SpecialDay): Promise<void> {
  const { regionId, name, since, until, asWeekday } = day;
  tx.tell({ kind, subjectKind: "SpecialDay", subjectId: day.id, audience: await audienceOf(tx, regionId), payload: { region: await nameOf(tx, regionId), regionId, name, kind: day.kind, since, until, asWeekday } });
}
