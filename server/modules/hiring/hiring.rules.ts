import { badInput } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { HiringSchool, type Hiring } from "./hiring.entity";

interface Window {
  readonly appliesSince: Day;
  readonly appliesUntil: Day;
  readonly scoresUntil: Day;
}

/** One round's days: applications last a day at least, and the panel is done no sooner. */
export function requireWindow({ appliesSince, appliesUntil, scoresUntil }: Window, field: string): void {
  if (appliesUntil <= appliesSince) throw badInput(`${field}.appliesUntil`, "hiring.window");
  if (scoresUntil < appliesUntil) throw badInput(`${field}.scoresUntil`, "hiring.scoring");
}

/** The rounds come one after another, and all before the effective date. */
export function requireWindows(rounds: readonly Window[], effectiveOn: Day): void {
  for (const [place, round] of rounds.entries()) {
    requireWindow(round, `input.rounds.${place}`);
    const before = rounds[place - 1];
    if (before && round.appliesSince < before.scoresUntil) throw badInput(`input.rounds.${place}.appliesSince`, "hiring.order");
  }
  if (rounds.some(({ scoresUntil }) => effectiveOn < scoresUntil)) throw badInput("input.effectiveOn", "hiring.effectiveOrder");
}

const ELSEWHERE = `select a.name from alliance a where a.id = any($1::uuid[]) and (a.state <> 'active' or not exists (select from alliance_in_region r where r.alliance_id = a.id and r.region_id = $2))`;

/** The alliances of a campaign are active and lie in its region. */
export async function requireAlliancesIn(tx: Transaction, allianceIds: readonly string[], regionId: string): Promise<void> {
  const [stranger] = await tx.query<{ name: string }>(ELSEWHERE, [allianceIds, regionId]);
  if (stranger) throw badInput("input.allianceIds", "hiring.allianceElsewhere", { alliance: stranger.name });
}

const SCHOOLS = `with named as (select alliance_id from hiring_alliance where hiring_id = $1),
  member as (
    select m.school_id, m.alliance_id from membership m join alliance a on a.id = m.alliance_id and a.state = 'active'
    where m.since <= $2 and (m.until is null or m.until > $2)),
  part as (
    select school_id, alliance_id from member where alliance_id in (select alliance_id from named)
    union
    select s.id, member.alliance_id from school s join region_closure c on c.descendant_id = s.region_id and c.ancestor_id = $3
    left join member on member.school_id = s.id where not exists (select from named))
  insert into hiring_school (id, hiring_id, school_id, alliance_id)
  select new_id(151), $1, part.school_id, part.alliance_id from part join school s on s.id = part.school_id and (s.closed_on is null or s.closed_on > $2)
  order by part.school_id, part.alliance_id on conflict do nothing`;

/** Writes down which schools take part, as things are today. */
export async function gatherSchools(tx: Transaction, { id, regionId }: Hiring): Promise<void> {
  await tx.query("delete from hiring_school where hiring_id = $1", [id]);
  await tx.query(SCHOOLS, [id, tx.viewer.today, regionId]);
}

export async function requireTakingPart(tx: Transaction, hiringId: string, schoolId: string, field: string): Promise<void> {
  const schools = await tx.find(HiringSchool, "hiringId", hiringId);
  if (!schools.some((school) => school.schoolId === schoolId)) throw badInput(field, "hiring.notTakingPart");
}
