import { approvalPolicy } from "./approval.policy";
import { notifies, subjectId, toPerson, toPersons } from "./notifies";

const about = { kind: "Approval", id: subjectId, policy: approvalPolicy } as const;

/** Ten that wait are one line, which leads to the inbox. */
notifies(["approval.asked", "approval.reminded", "approval.escalated"], { as: "approval.asked", to: toPersons("approverIds"), about, group: "'all'" });
notifies(["approval.approved", "approval.rejected", "approval.returned"], { as: "approval.decided", to: toPerson("askedById"), about });
