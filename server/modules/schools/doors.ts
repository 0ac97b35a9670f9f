import { allOf, holds, not, notOver, reach, through } from "../../kernel/policy";
import { today } from "../../kernel/time";
import { activityScopePolicy } from "../activity";
import { alsoReaches, appointmentScope, keepersAre, permission, personConcerns } from "../identity";
import { audienceOfRegion, audienceOfSchool } from "./concerns";
import { schoolsOf } from "./posts-elsewhere";
import { Region } from "./region.entity";
import { regionPolicy } from "./region.policy";
import { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { StaffPost } from "./staff-post.entity";

/** What schools tell identity, which stands below: scopes of appointments, reach of people, what may be begun. */
// Not the school's alliances: their other members may see neither the appointment nor, of an inspector, the person.
appointmentScope("school", { policy: schoolPolicy, entity: School, closed: ({ closedOn }) => (closedOn === null ? null : "schools.closed"), audience: async (tx, school) => [school.id, ...(await audienceOfRegion(tx, school.regionId))] });
appointmentScope("region", { policy: regionPolicy, entity: Region, audience: (tx, region) => audienceOfRegion(tx, region.id) });
activityScopePolicy.also("see", through("scopeId", schoolPolicy));
activityScopePolicy.also("see", through("scopeId", regionPolicy));
/** Whoever looks after the staff of every school at which a person works, now or later, could end each post. */
alsoReaches(not(reach("personId", StaffPost, "personId", allOf<StaffPost>(notOver("until"), not(through("schoolId", schoolPolicy, "manageStaff"))))));
/** Who can help somebody who forgot his password: the principals of his schools, and where he is one himself or has no school, the officers of the nearest bureau above. */
keepersAre(async (query, personId) => {
  const day = today();
  const rows = await query<{ id: string }>(
    `with place as (
       select p.school_id, s.region_id from staff_post p join school s on s.id = p.school_id where p.person_id = $1 and p.since <= $2 and (p.until is null or p.until > $2)
     ), principal as (
       select a.person_id from appointment a join place on place.school_id = a.scope_id
       where a.role = 'principal' and a.since <= $2 and (a.until is null or a.until > $2) and a.person_id <> $1
     ), officer as (
       select a.person_id, rank() over (order by depth.above desc) as nearest from appointment a
       join region_closure c on c.ancestor_id = a.scope_id join place on place.region_id = c.descendant_id
       cross join lateral (select count(*) as above from region_closure u where u.descendant_id = a.scope_id) depth
       where a.role = 'bureauOfficer' and a.since <= $2 and (a.until is null or a.until > $2) and a.person_id <> $1
     )
     select person_id as id from principal union select person_id from officer where nearest = 1 and not exists (select from principal)`,
    [personId, day],
  );
  return rows.map(({ id }) => id);
});
personConcerns(async (tx, personId) => {
  const audience: string[] = [];
  for (const school of await schoolsOf(tx, personId)) audience.push(...(await audienceOfSchool(tx, school)));
  return audience;
});

const forBureau = () => ({ op: "anyOf", of: [holds("platform"), holds("bureauOf")] }) as const;
permission("region.add", forBureau);
permission("school.add", forBureau);
permission("honour.award", forBureau);
const forBureauOrPrincipal = () => ({ op: "anyOf", of: [holds("platform"), holds("bureauOf"), holds("principalOf")] }) as const;
permission("staffPost.begin", forBureauOrPrincipal);
/** Which roles a form offers; whom exactly, and over what, `appointmentPolicy` decides. */
permission("appoint.PRINCIPAL", forBureau);
permission("appoint.DEAN", forBureauOrPrincipal);
permission("appoint.INSPECTOR", forBureau);
permission("appoint.RESEARCHER", forBureau);
