import type { Relation } from "typeorm";
import { ApprovalState, ApprovalStepState, ApproverRole } from "../../../shared/office";
import { Day, Enum, Id, Integer, Json, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { AllianceType } from "../alliances";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { Approval, ApprovalStep } from "./approval.entity";
import { approvalPolicy, approvalStepPolicy } from "./approval.policy";

@Table(Approval, {
  description: "Something that waits for somebody's yes, in one step or several.",
  policy: approvalPolicy,
  orders: { DUE: ["dueOn", "createdAt", "id"], NEWEST: ["-createdAt", "-id"] },
})
export class ApprovalType
  implements Pick<Approval, "id" | "kind" | "subjectKind" | "subjectId" | "allianceId" | "schoolId" | "askedById" | "remark" | "payload" | "state" | "stepNumber" | "stepCount" | "stepId" | "dueOn" | "endedAt" | "version" | "createdAt">
{
  @Id() id!: string;
  @Text("What is asked, e.g. membership.admission.", { filter: true }) kind!: string;
  @Text("GraphQL type of what it is about.") subjectKind!: string;
  @Id("Id of what it is about; it may be hidden from you.") subjectId!: string;
  @Id("The alliance in whose affairs it is asked.") allianceId!: string | null;
  @Id("The school that it touches.") schoolId!: string | null;
  @Id("Who asked.") askedById!: string;
  @Text("What who asked has to say.") remark!: string;
  @Json("Names and values as they were when it was asked, for the sentence that says what is asked.") payload!: Record<string, unknown>;
  @Enum(ApprovalState, "What became of it.", { filter: true }) state!: ApprovalState;
  @Integer("The step that waits or was decided last, from 1.") stepNumber!: number;
  @Integer("How many steps there are.") stepCount!: number;
  @Id("The step that waits or was decided last; decisions name it, so that nobody decides on what he has not seen.") stepId!: string;
  @Day("The day by which the present step is to be decided.", { filter: true }) dueOn!: DayText;
  @Time("When it was decided for good or withdrawn.", { filter: true }) endedAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was asked.", { filter: true }) createdAt!: Date;
  @One("Who asked, if you may see the person; the payload has the name.", () => PersonType, "askedById") askedBy!: Ref<PersonType>;
  @One("The alliance in whose affairs it is asked.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("The school that it touches.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
  @One("The step that waits or was decided last.", () => ApprovalStepType, "stepId") step!: Ref<Relation<ApprovalStepType>>;
  @Many("All steps in their order, with who decided, when and why.", () => ApprovalStepType, "approvalId") steps!: Connection<ApprovalStepType>;
}

@Table(ApprovalStep, {
  description: "One yes that an approval needs.",
  policy: approvalStepPolicy,
  orders: { NUMBER: ["number", "round", "id"] },
})
export class ApprovalStepType
  implements
    Pick<
      ApprovalStep,
      "id" | "approvalId" | "number" | "round" | "name" | "role" | "scopeId" | "scopeName" | "state" | "askedAt" | "dueOn" | "remindedAt" | "escalatedAt" | "escalatedRole" | "escalatedScopeName" | "decidedAt" | "decidedByName" | "decidedForName" | "reason"
    >
{
  @Id() id!: string;
  @Id("The approval.") approvalId!: string;
  @Integer("Its place among the steps, from 1.") number!: number;
  @Integer("Grows when the step is asked again after it was handed back.") round!: number;
  @Text("What the step is called, where its role does not say enough.") name!: string;
  @Enum(ApproverRole, "Who is asked.") role!: ApproverRole;
  @Id("Of which school, alliance or region; or the person.") scopeId!: string;
  @Text("The name of that school, alliance, region or person, as it was.") scopeName!: string;
  @Enum(ApprovalStepState, "What became of it.", { filter: true }) state!: ApprovalStepState;
  @Time("Since when it has waited.") askedAt!: Date | null;
  @Day("By when it is to be decided.") dueOn!: DayText | null;
  @Time("When those who are asked were reminded.") remindedAt!: Date | null;
  @Time("When it was put before somebody above too, since it had waited too long or nobody held the role.") escalatedAt!: Date | null;
  @Enum(ApproverRole, "Who may decide it too since then.") escalatedRole!: ApproverRole | null;
  @Text("Of which school, alliance or region.") escalatedScopeName!: string | null;
  @Time("When it was decided.") decidedAt!: Date | null;
  @Text("Who decided.") decidedByName!: string | null;
  @Text("In whose place, where somebody was away.") decidedForName!: string | null;
  @Text("Why.") reason!: string;
  @One("Who decided, if you may see the person.", () => PersonType, "decidedById") decidedBy!: Ref<PersonType>;
  @One("In whose place, if you may see the person.", () => PersonType, "decidedForId") decidedFor!: Ref<PersonType>;
}
