import { firstDayOf, lastDayOf, quotaSubjects, schoolYearOf } from "../../../shared/statistics";
import { command } from "../../kernel/write";
import { audienceOfRegion, type Region, regionPolicy } from "../schools";
import { requireReportableYear, schoolsIn } from "./begin-reports";
import { OpenQuotasInput } from "./staffing-quota.input";

/**
 * A line for each school of a region and each subject that its stages have or that somebody teaches there, with last
 * year's number where there is one; what is there already stays.
 */
const OPEN = `with here as (select s.id, s.stages from school s where s.id = any($1::uuid[]) and (s.closed_on is null or s.closed_on > $3::date)),
  wanted as (
    select here.id as school_id, subject from here, jsonb_each($4::jsonb) as of_stage(stage, subjects), jsonb_array_elements_text(subjects) as subject where stage = any(here.stages)
    union
    select p.school_id, p.main_subject from staff_post p join here on here.id = p.school_id where p.main_subject is not null and p.since <= $5::date and (p.until is null or p.until > $5::date))
  insert into staffing_quota (id, school_id, subject, year, approved)
  select new_id(91), w.school_id, w.subject, $2::int, before.approved
  from wanted w left join staffing_quota before on before.school_id = w.school_id and before.subject = w.subject and before.year = $2::int - 1
  on conflict on constraint staffing_quota_once do nothing returning id`;

/** Prepares the staffing quotas of a school year for all schools of a region. */
export const openQuotas = command("openQuotas", OpenQuotasInput, { policy: regionPolicy, action: "askSchools" }, async (tx, { regionId, year }) => {
  const region = await tx.see<Region>(regionPolicy, regionId, "input.regionId");
  await tx.require(regionPolicy, "askSchools", region);
  requireReportableYear(tx, year);
  const day = year < schoolYearOf(tx.viewer.today) ? lastDayOf(year) : tx.viewer.today;
  const made = await tx.query<{ id: string }>(OPEN, [await schoolsIn(tx, regionId), year, firstDayOf(year), JSON.stringify(quotaSubjects), day]);
  if (made.length > 0) {
    tx.tell({ kind: "quota.opened", subjectKind: "Region", subjectId: regionId, audience: await audienceOfRegion(tx, regionId), payload: { region: region.name, regionId, year, count: made.length } });
  }
  return { count: made.length };
});
