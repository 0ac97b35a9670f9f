import { badInput, Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import type { Pairing } from "./pairing.entity";

/** The time around a day in which a school is a member without a gap, whatever its roles in it. */
const SPAN = `select upper(span)::text as until from (
  select unnest(range_agg(daterange(since, until, '[)'))) as span from membership where alliance_id = $1 and school_id = $2
) spans where span @> $3::date`;

type Draft = Pick<Pairing, "allianceId" | "strongerSchoolId" | "weakerSchoolId" | "since" | "until">;

/**
 * The end of a pairing: both schools are members on its first day and stay so to its end. Where a membership has an
 * agreed end and the pairing has none, it ends with that membership.
 */
export async function endWithin(tx: Transaction, { allianceId, strongerSchoolId, weakerSchoolId, since, until }: Draft): Promise<Day | null> {
  let end = until;
  for (const [schoolId, field] of [[strongerSchoolId, "input.strongerSchoolId"], [weakerSchoolId, "input.weakerSchoolId"]] as const) {
    const [span] = await tx.query<{ until: Day | null }>(SPAN, [allianceId, schoolId, since]);
    if (!span) throw badInput(field, "pairing.notAMember");
    if (span.until === null || (end !== null && end <= span.until)) continue;
    if (until !== null) throw badInput("input.until", "pairing.beyondMembership", { until: span.until });
    end = span.until;
  }
  return end;
}

/** CONFLICT when the pairing has ended by that day. */
export function requireNotEnded({ until }: Pairing, day: Day, field: string): void {
  if (until !== null && until <= day) throw new Refusal("CONFLICT", "pairing.ended", { field, values: { until }, extensions: { until } });
}
