import { allOf, anyOf, is, ongoing, reach, through, within } from "../../kernel/policy";
import { type Appointment, appointmentPolicy, type Person, personPolicy, seenBy } from "../identity";
import { type PolicyRule, policyRulePolicy } from "../policies";
import { type School, schoolPolicy, StaffPost } from "../schools";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { AllianceGround, AllianceInRegion, AllianceRegion } from "./alliance-region.entity";
import { Membership } from "./membership.entity";

/**
 * What alliances add to the rules below them. Schools of one alliance know one another: a school that is or was a
 * member of an alliance of mine I see, and the staff of those that are members now.
 */
const ofMyAlliances = anyOf<Membership>(within("allianceId", "alliances"), reach("allianceId", AllianceRegion, "allianceId", within("regionId", "bureauRegions")));
const memberNow = allOf<Membership>(ongoing("since", "until"), ofMyAlliances);

schoolPolicy.also("see", reach<School, Membership>("id", Membership, "schoolId", ofMyAlliances));
schoolPolicy.also("seeStaff", reach<School, Membership>("id", Membership, "schoolId", memberNow));
/** A coordinator looks for members in all of the alliance's regions. */
schoolPolicy.also("see", reach<School, AllianceGround>("regionId", AllianceGround, "regionId", within("allianceId", "coordinatorOf")));

/** The rules of the regions in which an alliance of mine lies, with those above and below. */
for (const regions of [AllianceInRegion, AllianceGround]) policyRulePolicy.also("see", reach<PolicyRule, AllianceGround>("regionId", regions, "regionId", within("allianceId", "alliances")));

/** A coordinator can reach the staff of the member schools. */
const coordinated = reach<StaffPost, Membership>("schoolId", Membership, "schoolId", allOf<Membership>(ongoing("since", "until"), within("allianceId", "coordinatorOf")));
personPolicy.also("contact", reach<Person, StaffPost>("id", StaffPost, "personId", allOf<StaffPost>(ongoing("since", "until"), coordinated)));
seenBy(
  "contact",
  "coordinator",
  `select a.person_id from staff_post p join membership m on m.school_id = p.school_id and m.since <= $2::date and (m.until is null or m.until > $2::date)
   join appointment a on a.role = 'coordinator' and a.scope_id = m.alliance_id and a.since <= $2::date and (a.until is null or a.until > $2::date)
   where p.person_id = $1 and p.since <= $2::date and (p.until is null or p.until > $2::date)`,
);

/** Who coordinates an alliance, or is attached to it as a researcher, knows whoever sees the alliance; the bureau over it appoints them. */
appointmentPolicy.also("see", allOf<Appointment>(is("scopeKind", "alliance"), through<Appointment, Alliance>("scopeId", alliancePolicy)));
for (const action of ["appoint", "dismiss"] as const) {
  appointmentPolicy.also(action, allOf<Appointment>(anyOf<Appointment>(is("role", "coordinator"), is("role", "researcher")), is("scopeKind", "alliance"), through<Appointment, Alliance>("scopeId", alliancePolicy, "appoint")));
}
