import { allOf, anyOf, is, ongoing, reach, through, within, type Rule } from "../../kernel/policy";
import { type Account, accountPolicy, type Appointment, appointmentPolicy, type Person, personPolicy, seenBy } from "../identity";
import { StaffPost } from "./staff-post.entity";
import { School } from "./school.entity";
import { staffPostPolicy } from "./staff-post.policy";

/**
 * What posts and regions say about people: identity knows neither. Who is or was on the staff of a school that I may
 * look into, I may see; who is on the staff of my school now, I look after.
 */
const managed = reach<StaffPost, School>("schoolId", School, "id", anyOf<School>(within("id", "principalOf"), within("regionId", "bureauRegions")));
const ofBureau = reach<StaffPost, School>("schoolId", School, "id", within("regionId", "bureauRegions"));
const now = (rule: Rule<StaffPost>): Rule<StaffPost> => allOf<StaffPost>(ongoing("since", "until"), rule);
const onStaff = (rule: Rule<StaffPost>): Rule<Person> => reach<Person, StaffPost>("id", StaffPost, "personId", now(rule));

personPolicy.also("see", through("id", staffPostPolicy, "see", "personId"));
personPolicy.also("change", onStaff(managed));
for (const action of ["contact", "particulars"] as const) {
  personPolicy.also(action, onStaff(managed));
  const atHisSchools = "from staff_post p join school s on s.id = p.school_id join appointment a on a.since <= $2::date and (a.until is null or a.until > $2::date)";
  const now = "p.person_id = $1 and p.since <= $2::date and (p.until is null or p.until > $2::date)";
  seenBy(action, "principal", `select a.person_id ${atHisSchools} and a.role = 'principal' and a.scope_id = s.id where ${now}`);
  seenBy(action, "bureauOfficer", `select a.person_id ${atHisSchools} and a.role = 'bureauOfficer' join region_closure c on c.ancestor_id = a.scope_id and c.descendant_id = s.region_id where ${now}`);
}
/** The bureau of a school at which he is or was: whether he has left it, the command asks. */
personPolicy.also("remove", reach<Person, StaffPost>("id", StaffPost, "personId", ofBureau));
personPolicy.also("honour", onStaff(ofBureau));

const managedAccount = reach<Account, StaffPost>("personId", StaffPost, "personId", now(managed));
for (const action of ["see", "open", "disable", "enable", "resetPassword"] as const) accountPolicy.also(action, managedAccount);

/** A bureau appoints at the schools and for the regions of its own; a principal appoints his deans. */
const atSchoolOfOwnRegion = reach<Appointment, School>("scopeId", School, "id", within("regionId", "bureauRegions"));
const mayAppoint = anyOf<Appointment>(
  allOf<Appointment>(anyOf<Appointment>(is("role", "principal"), is("role", "dean"), is("role", "inspector")), atSchoolOfOwnRegion),
  allOf<Appointment>(is("role", "researcher"), within("scopeId", "bureauRegions")),
  allOf<Appointment>(is("role", "dean"), within("scopeId", "principalOf")),
);
appointmentPolicy.also("appoint", mayAppoint);
appointmentPolicy.also("dismiss", mayAppoint);
/** Beside those who appoint: who leads my school, and who are the officials of my county and above. */
appointmentPolicy.also("see", anyOf<Appointment>(mayAppoint, within("scopeId", "schools"), within("scopeId", "regionsAbove"), within("scopeId", "bureauRegions")));
