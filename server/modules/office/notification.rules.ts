import { alliancePolicy } from "../alliances";
import { accountPolicy, appointmentPolicy } from "../identity";
import { taskPolicy } from "../jobs";
import { policyRulePolicy } from "../policies";
import { personHonourPolicy, personRankPolicy, regionPolicy, schoolPolicy, staffPostPolicy } from "../schools";
import { statisticsReportPolicy } from "../statistics";
import { idIn, notifies, subjectId, toAll, toHolders, toPerson, toPersonsTold, toPrincipalsOf } from "./notifies";

/** What the modules below tell, and who must know of it. Those above say it themselves, by `notifies`. */
const alliance = { kind: "Alliance", id: idIn("allianceId"), policy: alliancePolicy } as const;
const itsCoordinators = toHolders("coordinator", idIn("allianceId"));
const principalOf = (key: string): string => toHolders("principal", idIn(key));

notifies("membership.began", { as: "membership.began", to: toAll(itsCoordinators, principalOf("schoolId")), about: alliance });
notifies("membership.roleChanged", { as: "membership.changed", to: toAll(itsCoordinators, principalOf("schoolId")), about: alliance });
// About the school: the alliance may be hidden from who was principal of its member.
notifies("membership.ended", { as: "membership.ended", to: principalOf("schoolId"), about: { kind: "School", id: idIn("schoolId"), policy: schoolPolicy }, group: idIn("allianceId") + "::text" });
notifies("membership.ended", { as: "membership.ended", to: itsCoordinators, about: alliance });
notifies(["alliance.activated", "alliance.concluded", "alliance.moved"], { as: "alliance.changed", to: toAll(itsCoordinators, toPrincipalsOf(subjectId)), about: { ...alliance, id: subjectId } });
notifies(["pairing.began", "pairing.changed", "pairing.ended"], { as: "pairing.changed", to: toAll(itsCoordinators, principalOf("schoolId"), principalOf("weakerSchoolId")), about: alliance });
const itsOwner = "select i.owner_id from plan_item i where i.id = a.subject_id";
notifies(["planItem.added", "planItem.changed", "planItem.dropped", "planItem.reopened"], { as: "planItem.changed", to: itsOwner, about: alliance });
notifies("planItem.done", { as: "planItem.changed", to: toAll(itsCoordinators, itsOwner), about: alliance });

const school = { kind: "School", id: subjectId, policy: schoolPolicy } as const;
notifies(["school.changed", "school.moved", "school.closed", "school.reopened"], { as: "school.changed", to: toHolders("principal", subjectId), about: school });
notifies(["weakPeriod.began", "weakPeriod.ended"], { as: "school.changed", to: principalOf("schoolId"), about: { ...school, id: idIn("schoolId") } });

const toWhom = toPerson("personId");
notifies(["appointment.began", "appointment.ended"], { as: "appointment.changed", to: toWhom, about: { kind: "Appointment", id: subjectId, policy: appointmentPolicy }, group: `${idIn("personId")}::text` });
notifies(["staffPost.began", "staffPost.changed", "staffPost.ended"], { as: "staffPost.changed", to: toWhom, about: { kind: "StaffPost", id: subjectId, policy: staffPostPolicy }, group: `${idIn("personId")}::text` });
notifies(["honour.awarded", "honour.ended", "honour.corrected"], { as: "honour.changed", to: toWhom, about: { kind: "PersonHonour", id: subjectId, policy: personHonourPolicy }, group: `${idIn("personId")}::text` });
notifies(["rank.awarded", "rank.corrected"], { as: "honour.changed", to: toWhom, about: { kind: "PersonRank", id: subjectId, policy: personRankPolicy }, group: `${idIn("personId")}::text` });
const itsPerson = "select c.person_id from account c where c.id = a.subject_id";
// Who can help is told by name.
notifies("account.passwordForgotten", { as: "account.asked", to: toPersonsTold, about: { kind: "Account", id: subjectId, policy: accountPolicy }, group: "'all'" });
notifies(["account.passwordReset", "account.disabled", "account.enabled", "account.recovered"], { as: "account.changed", to: itsPerson, about: { kind: "Account", id: subjectId, policy: accountPolicy } });

const leadersOf = (school: string): string => toAll(toHolders("principal", school), toHolders("dean", school));
const report = { kind: "StatisticsReport", id: subjectId, policy: statisticsReportPolicy } as const;
const ofYear = "a.payload->>'year'";
notifies("statistics.opened", { as: "statistics.asked", to: toAll(toHolders("principal", "any(a.audience)"), toHolders("dean", "any(a.audience)")), about: { kind: "Region", id: subjectId, policy: regionPolicy }, group: ofYear });
notifies(["statistics.reminded", "statistics.sentBack"], { as: "statistics.asked", to: leadersOf(idIn("schoolId")), about: report, group: `${ofYear} || (a.payload->>'schoolId')` });
notifies("statistics.locked", { as: "statistics.changed", to: leadersOf(idIn("schoolId")), about: report, group: `${ofYear} || (a.payload->>'schoolId')` });
notifies("statistics.confirmed", { as: "statistics.changed", to: toHolders("bureauOfficer", "any(a.audience)"), about: report, group: ofYear });
notifies(["policyRule.set", "policyRule.corrected", "policyRule.ended", "policyRule.withdrawn"], { as: "policy.changed", to: toHolders("bureauOfficer", idIn("regionId")), about: { kind: "PolicyRule", id: subjectId, policy: policyRulePolicy }, group: `${idIn("regionId")}::text` });

// What is done while one watches is no news; what took longer, one has left.
const TASK_WATCHED_SECONDS = 20;
notifies("task.finished", {
  as: "task.finished",
  to: "select t.person_id from task t where t.id = a.subject_id",
  about: { kind: "Task", id: subjectId, policy: taskPolicy },
  when: `exists (select from task t where t.id = a.subject_id and t.state in ('done', 'failed') and t.finished_at - t.created_at > interval '${TASK_WATCHED_SECONDS} seconds')`,
});
