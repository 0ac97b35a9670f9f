import { allOf, holds, not, notOver, reach, through } from "../../kernel/policy";
import { activityScopePolicy } from "../activity";
import { alsoReaches, appointmentScope, permission, personConcerns } from "../identity";
import { audienceOfRegion, audienceOfSchool } from "./concerns";
import { schoolsOf } from "./posts-elsewhere";
import { Region } from "./region.entity";
import { regionPolicy } from "./region.policy";
import { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { StaffPost } from "./staff-post.entity";

/** What schools tell identity, which stands below: scopes of appointments, reach of people, what may be begun. */
// Not the school's alliances: their other members may see neither the appointment nor, of an inspector, the person.
appointmentScope("school", { policy: schoolPolicy, entity: School, audience: async (tx, school) => [school.id, ...(await audienceOfRegion(tx, school.regionId))] });
appointmentScope("region", { policy: regionPolicy, entity: Region, audience: (tx, region) => audienceOfRegion(tx, region.id) });
activityScopePolicy.also("see", through("scopeId", schoolPolicy));
activityScopePolicy.also("see", through("scopeId", regionPolicy));
/** Whoever looks after the staff of every school at which a person works, now or later, could end each post. */
alsoReaches(not(reach("personId", StaffPost, "personId", allOf<StaffPost>(notOver("until"), not(through("schoolId", schoolPolicy, "manageStaff"))))));
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
