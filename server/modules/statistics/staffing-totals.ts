import { Field, Int, ObjectType } from "type-graphql";
import { Subject } from "../../../shared/schools";
import { ruleSql } from "../../kernel/policy";
import { Guarded } from "../../kernel/read";
import { Draft } from "../../kernel/read/draft";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { StaffingQuota } from "./staffing-quota.entity";
import { staffingQuotaPolicy } from "./staffing-quota.policy";

@Guarded("Sums of quotas that the viewer may see: their policy stands in the statement.")
@ObjectType({ description: "Approved and filled posts of a subject over the schools of a region that you may see." })
export class StaffingTotal {
  @Field(() => Subject, { description: "The subject." }) subject!: Subject;
  @Field(() => Int, { description: "Schools that have a line for it." }) schools!: number;
  @Field(() => Int, { description: "Approved posts." }) approved!: number;
  @Field(() => Int, { description: "Posts that are filled on the day." }) actual!: number;
  @Field(() => Int, { description: "Posts that are missing, over the schools that have too few." }) shortage!: number;
  @Field(() => Int, { description: "Posts too many, over the schools that have too many." }) surplus!: number;
  @Field(() => Int, { description: "Schools that have too few." }) schoolsShort!: number;
  @Field(() => Int, { description: "Schools that have too many." }) schoolsOver!: number;
}

/** Surplus and shortage by subject: what one school has too many does not fill what another lacks. Schools without an approved number count for neither. */
export async function staffingTotals(query: Query, viewer: Viewer, regionId: string, year: number, day: Day): Promise<StaffingTotal[]> {
  const draft = new Draft(viewer);
  const [inRegion, ofYear, onDay] = [draft.value(regionId, "uuid"), draft.value(year, "int"), draft.value(day, "date")];
  const seen = ruleSql(staffingQuotaPolicy.see, StaffingQuota, "q", draft);
  const [text, values] = draft.finish(
    `with line as (
       select q.subject, q.approved, (select count(*)::int from staff_post p where p.slot_id = q.slot_id and p.since <= ${onDay} and (p.until is null or p.until > ${onDay})) as actual
       from staffing_quota q join school s on s.id = q.school_id
       where q.year = ${ofYear} and s.region_id in (select descendant_id from region_closure where ancestor_id = ${inRegion}) and ${seen})
     select subject, count(*)::int as schools, coalesce(sum(approved), 0)::int as approved, sum(actual)::int as actual,
       coalesce(sum(greatest(approved - actual, 0)), 0)::int as shortage, coalesce(sum(greatest(actual - approved, 0)), 0)::int as surplus,
       (count(*) filter (where actual < approved))::int as "schoolsShort", (count(*) filter (where actual > approved))::int as "schoolsOver"
     from line group by subject order by subject`,
  );
  return query<StaffingTotal>(text, values);
}
