import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { type School, schoolPolicy } from "../schools";
import type { Need } from "./need.entity";
import { PostNeedFromShortageInput } from "./need.input";
import { needPolicy } from "./need.policy";
import { allianceAsked } from "./need.rules";
import { addNeed } from "./post-need";

interface Short {
  readonly since: string;
  readonly until: string;
  readonly prescribed: number;
  readonly counted: number;
  readonly guests: number;
  /** What nobody gives and nobody is asked for yet. */
  readonly missing: number;
}

/** The term as it holds at the school, what is missing on its first day (today, if it has begun), and what is asked for already. */
const SHORT = `with term as (
  select greatest(t.since, $5::date) as since, t.until from school s cross join lateral terms_in(s.region_id) t where s.id = $1
    and case when $3::int is null then t.until > $5::date else t.school_year = $3::int and ($4::text is null or t.season = $4::text) end order by t.since limit 1)
select term.since::text, term.until::text, coalesce(o.prescribed, 0) as prescribed, coalesce(o.counted, 0) as counted, coalesce(o.guests, 0) as guests,
  ceil(coalesce(o.missing, 0) - coalesce((
    select sum(n.wanted - n.filled) from need n where n.school_id = $1 and n.subject = $2 and n.kind = 'itinerant' and n.state in ('open', 'partlyFilled') and n.since < term.until and n.until > term.since), 0))::int as missing
from term left join lateral offering_of(array[$1::uuid], term.since) o on o.subject = $2`;

/** Asks for the periods a week that nobody teaches in a term: as an itinerant, in words that say how the number came about. */
export const postNeedFromShortage = command("postNeedFromShortage", PostNeedFromShortageInput, { policy: needPolicy, action: "post" }, async (tx, { schoolId, subject, schoolYear, season, allianceId }) => {
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  const asked = await allianceAsked(tx, schoolId, allianceId, tx.viewer.today);
  // Who may not post learns no number either.
  await tx.require(needPolicy, "post", { schoolId, allianceId: asked } as Need);
  const [short] = await tx.query<Short>(SHORT, [schoolId, subject, schoolYear ?? null, season ?? null, tx.viewer.today]);
  if (!short) throw badInput("input.season", "need.noTerm");
  if (short.until <= tx.viewer.today) throw badInput("input.season", "need.over");
  if (short.missing <= 0) throw new Refusal("CONFLICT", "need.noShortage", { field: "input.subject" });
  const { since, until, prescribed, counted, guests, missing } = short;
  const reason = tx.viewer.language === "en"
    ? `Of ${prescribed} prescribed periods a week, own teachers give ${counted} and guests ${guests}.`
    : `按课程方案每周应开 ${prescribed} 节，本校教师已开 ${counted} 节，交流教师承担 ${guests} 节。`;
  return addNeed(tx, school, { schoolId, allianceId: asked, kind: "itinerant", subject, stage: null, wanted: Math.min(missing, 200), since, until, priority: "normal", reason, fromShortage: true });
});
