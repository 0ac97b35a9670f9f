import { badInput, notFound } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { ruleOn } from "../policies";
import { School } from "../schools";
import type { Offer } from "./offer.entity";
import type { OfferMyselfInput } from "./offer.input";

export type OfferDraft = Pick<Offer, "kinds" | "subjects" | "stages" | "halfDays" | "periodsAWeek" | "since" | "until" | "furthestKm" | "mostSchools" | "remark">;

/** An offer as it was said, with what is left out filled in. */
export const draftOf = ({ kinds, subjects, stages, halfDays, periodsAWeek, since, until, furthestKm, mostSchools, remark }: Omit<OfferMyselfInput, "idempotencyKey">): OfferDraft => ({
  kinds, subjects, stages: stages ?? [], halfDays: halfDays ?? [], periodsAWeek, since, until, furthestKm: furthestKm ?? null, mostSchools: mostSchools ?? 1, remark: remark ?? "",
});

const WORKS = `select school_id::text as id from (
  select school_id, since from staff_post where person_id = $1 and since <= $2 and (until is null or until > $2)
  union all select scope_id, since from appointment where person_id = $1 and role in ('principal', 'dean') and since <= $2 and (until is null or until > $2)) w
group by 1 order by min(since), 1`;

/** The school that lets the teacher go: where he works on the first day. */
export async function ownSchool(tx: Transaction, personId: string, since: string): Promise<string> {
  const [only, ...more] = await tx.query<{ id: string }>(WORKS, [personId, since]);
  if (!only) throw badInput("input.schoolId", "offer.noPost");
  if (more.length > 0) throw badInput("input.schoolId", "offer.whichPost");
  return only.id;
}

/** Nobody is sent from where he does not work by then. */
export async function requireWorks(tx: Transaction, personId: string, schoolId: string, since: string): Promise<void> {
  const schools = await tx.query<{ id: string }>(WORKS, [personId, since]);
  if (!schools.some(({ id }) => id === schoolId)) throw badInput("input.schoolId", "offer.noPost");
}

/** What no offer says, whoever makes it. */
export async function requireOffer(tx: Transaction, schoolId: string, { kinds, halfDays, periodsAWeek, since, until }: OfferDraft): Promise<void> {
  if (until <= since) throw badInput("input.until", "offer.period");
  if (until <= tx.viewer.today) throw badInput("input.until", "offer.over");
  if (kinds.includes("itinerant") && halfDays.length === 0) throw badInput("input.halfDays", "offer.halfDays");
  const [school] = await tx.find(School, "id", schoolId);
  if (!school) throw notFound("input.schoolId");
  const limit = await ruleOn(tx, "teacherPeriodsAWeek", school.regionId, since);
  if (periodsAWeek > limit) throw badInput("input.periodsAWeek", "offer.tooManyHours", { limit });
}
