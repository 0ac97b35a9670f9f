import { Field, ID, Int, ObjectType } from "type-graphql";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { ExchangeState } from "../../../shared/exchanges";
import { Locality, Subject } from "../../../shared/schools";
import { allOf, anyOf, holds, ongoing, own, reach, ruleSql, within, type Rule } from "../../kernel/policy";
import { DayScalar, Draft, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { Exchange, exchangePolicy } from "../exchanges";
import { Person, personPolicy } from "../identity";
import { bureauOf, runs } from "../needs";
import { StaffPost } from "../schools";

@Guarded("A line of a record that the viewer may read whole, or of an exchange that he may see.")
@ObjectType({ description: "What one exchange brought to a service record." })
export class ServiceLine {
  @Field(() => ID, { description: "The exchange." }) exchangeId!: string;
  @Field(() => ExchangeKind, { description: "What kind." }) kind!: ExchangeKind;
  @Field(() => ExchangeState, { description: "How far it is." }) state!: ExchangeState;
  @Field(() => Subject, { nullable: true, description: "What was taught." }) subject!: Subject | null;
  @Field(() => ID, { description: "The school." }) schoolId!: string;
  @Field(() => String, { description: "Its name." }) school!: string;
  @Field(() => Locality, { description: "Where it lies." }) locality!: Locality;
  @Field(() => DayScalar, { description: "The first day of the exchange." }) since!: Day;
  @Field(() => DayScalar, { description: "Its first day no longer." }) until!: Day;
  @Field(() => Int, { description: "Days there: of full-time kinds all days of the calendar, of the others the days on which something took place." }) days!: number;
  @Field(() => Int, { description: "Of these, days at a rural school." }) ruralDays!: number;
  @Field(() => Int, { description: "Of these, days on which the school was a weak one." }) weakDays!: number;
  @Field(() => Int, { description: "Of these, days that count: rural or weak." }) countedDays!: number;
  @Field(() => Boolean, { description: "The exchange is over, and its days count; those of one that goes on do not yet." }) settled!: boolean;
}

@Guarded("Whole for the person, who runs his school, and their bureau; for others the lines of exchanges that they may see, and no sums.")
@ObjectType({ description: "Service record 服务经历: where a person was for exchanges, and how much of it counts for a senior title." })
export class ServiceRecord {
  @Field(() => ID, { description: "The person." }) personId!: string;
  @Field(() => String, { description: "The name." }) name!: string;
  @Field(() => DayScalar, { description: "The day as of which it is computed; days before it count." }) on!: Day;
  @Field(() => Boolean, { description: "You read all of it; otherwise the lines of exchanges that you may see, and no sums." }) whole!: boolean;
  @Field(() => ID, { nullable: true, description: "The school whose region's rule is asked." }) schoolId!: string | null;
  @Field(() => String, { nullable: true, description: "Its name." }) school!: string | null;
  @Field(() => String, { nullable: true, description: "The region whose rule it is." }) region!: string | null;
  @Field(() => [ServiceLine], { description: "One for each exchange and school, the newest first, at most 200." }) lines!: ServiceLine[];
  @Field(() => Int, { nullable: true, description: "Days at other schools; a day counts once." }) days!: number | null;
  @Field(() => Int, { nullable: true, description: "Of these, at rural schools." }) ruralDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Of these, at schools that were weak then." }) weakDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Of these, days that count: rural or weak." }) countedDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Days so far of exchanges that still go on, which do not count yet." }) underWayDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Years that the rule in force on the day asks for." }) requiredYears!: number | null;
  @Field(() => Int, { nullable: true, description: "Days that make a year." }) yearDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Days that are asked for." }) requiredDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Days that are missing." }) missingDays!: number | null;
  @Field(() => DayScalar, { nullable: true, description: "Since when nothing is missing; empty while something is, and where nothing is asked." }) since!: Day | null;
  @Field(() => Boolean, { description: "You may issue a certificate of it." }) mayIssue!: boolean;
  @Field(() => Boolean, { description: "It is your own: you may ask for a certificate of it." }) mayRequest!: boolean;
}

const now = (rule: Rule<StaffPost>): Rule<Person> => reach<Person, StaffPost>("id", StaffPost, "personId", allOf<StaffPost>(ongoing("since", "until"), rule));
/** Who reads a record whole: the person, the principal and the dean of his school, its bureau. */
const readsWhole: Rule<Person> = anyOf<Person>(own("id"), holds("platform"), now(anyOf<StaffPost>(runs("schoolId"), bureauOf("schoolId"))));
/** Who answers for a certificate: the policy of certificates says the same of the row that is made. */
const answers: Rule<Person> = anyOf<Person>(holds("platform"), now(anyOf<StaffPost>(within("schoolId", "principalOf"), bureauOf("schoolId"))));

/** The lines of a record, as `service_days` counts them. @param who SQL of the person @param day SQL of the day */
export const linesSql = (who: string, day: string): string =>
  `select d.exchange_id, d.school_id, count(*)::int as days, (count(*) filter (where d.rural))::int as rural_days, (count(*) filter (where d.weak))::int as weak_days,
     (count(*) filter (where d.rural or d.weak))::int as counted_days, bool_or(d.settled) as settled
   from service_days(${who}, ${day}) d group by d.exchange_id, d.school_id`;

const MOST_LINES = 200;

/** A person's record as of a day; null where he is not there for the viewer. */
export async function serviceRecord(query: Query, viewer: Viewer, personId: string, on: Day): Promise<ServiceRecord | null> {
  const draft = new Draft(viewer);
  const [who, day] = [draft.value(personId, "uuid"), draft.value(on, "date")];
  const rule = (of: Rule<Person>): string => ruleSql(of as unknown as Rule, Person, "p", draft, { few: true });
  const [text, values] = draft.finish(
    `with me as materialized (
       select p.id, p.name, service_school(p.id, ${day}) as school_id, ${rule(readsWhole)} as whole, (${rule(answers)}) and not (${rule(own<Person>("id"))}) as may_issue, ${rule(own<Person>("id"))} as own
       from person p where p.id = ${who} and ${rule(personPolicy.see)}),
     line as materialized (
       select l.*, x.kind, x.state, x.subject, x.since, x.until, s.name as school, s.locality
       from me cross join lateral (${linesSql("me.id", day)}) l join exchange x on x.id = l.exchange_id join school s on s.id = l.school_id
       where me.whole or ${ruleSql(exchangePolicy.see as Rule, Exchange, "x", draft, { few: true })}
       order by x.since desc, x.id, l.school_id limit ${MOST_LINES})
     select me.id as "personId", me.name, ${day}::text as on, me.whole, me.school_id as "schoolId", s.name as school, r.name as region,
       t.days, t.rural_days as "ruralDays", t.weak_days as "weakDays", t.counted_days as "countedDays", t.under_way_days as "underWayDays",
       t.required_years as "requiredYears", t.year_days as "yearDays", t.required_days as "requiredDays", t.missing_days as "missingDays", t.since::text as since,
       me.may_issue and t.days > 0 as "mayIssue", me.own as "mayRequest",
       coalesce((select json_agg(json_build_object('exchangeId', exchange_id, 'kind', kind, 'state', state, 'subject', subject, 'schoolId', school_id, 'school', school, 'locality', locality,
         'since', since, 'until', until, 'days', days, 'ruralDays', rural_days, 'weakDays', weak_days, 'countedDays', counted_days, 'settled', settled) order by since desc, exchange_id, school_id) from line), '[]') as lines
     from me left join school s on s.id = me.school_id left join region r on r.id = s.region_id
     left join lateral service_standing(me.id, s.region_id, ${day}) t on me.whole`,
  );
  const [row] = await query<ServiceRecord>(text, values);
  if (!row) return null;
  return row.whole || row.lines.length > 0 ? { ...row, mayIssue: row.mayIssue ?? false, mayRequest: row.mayRequest ?? false } : null;
}
