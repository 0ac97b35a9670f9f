import { InputType } from "type-graphql";
import { MembershipRole } from "../../../shared/alliances";
import { Decision, MOST_DECISIONS } from "../../../shared/office";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, EnumInput, IdInput, IdListInput, TextInput, VersionedInput } from "../../kernel/write";

const REASON = "Why: needed unless it is approved.";

@InputType({ description: "Your answer to what waits for you." })
export class DecideApprovalInput extends VersionedInput {
  @EnumInput(Decision, "Yes, no, or back to who asked.") decision!: Decision;
  @TextInput(REASON, { nullable: true, max: 1000 }) reason?: string | null;
}

@InputType({ description: "One answer to several things that wait for you." })
export class DecideApprovalsInput extends CommandInput {
  @IdListInput("The steps that you saw waiting: `Approval.stepId`.", { min: 1, max: MOST_DECISIONS }) stepIds!: string[];
  @EnumInput(Decision, "Yes, no, or back to who asked.") decision!: Decision;
  @TextInput(REASON, { nullable: true, max: 1000 }) reason?: string | null;
}

@InputType({ description: "An approval that is to stand aside for you." })
export class SnoozeApprovalInput extends CommandInput {
  @IdInput("The approval.") approvalId!: string;
  @DayInput("The day on which it is back; empty brings it back now.", { nullable: true }) until?: Day | null;
}

@InputType({ description: "What you asked and no longer want." })
export class WithdrawApprovalInput extends VersionedInput {}

@InputType({ description: "What was handed back to you, asked once more." })
export class AskAgainInput extends VersionedInput {
  @TextInput("What you have to say now; empty leaves what you said.", { nullable: true, max: 1000 }) remark?: string | null;
}

@InputType({ description: "A school that is asked to join an alliance." })
export class AskAdmissionInput extends CommandInput {
  @IdInput("The alliance.") allianceId!: string;
  @IdInput("The school.") schoolId!: string;
  @EnumInput(MembershipRole, "What the school is to be in the alliance.") role!: MembershipRole;
  @DayInput("The first day; the day of the approval when nothing is said or it is over by then.", { nullable: true }) since?: Day | null;
  @DayInput("The first day no longer, if an end is agreed.", { nullable: true }) until?: Day | null;
  @TextInput("What you have to say to the school.", { nullable: true, max: 1000 }) remark?: string | null;
}

@InputType({ description: "A membership that the school wants to end." })
export class AskReleaseInput extends VersionedInput {
  @DayInput("The first day without; the day of the approval when nothing is said or it is over by then.", { nullable: true }) on?: Day | null;
  @TextInput("Why the school wants to leave.", { min: 1, max: 1000 }) remark!: string;
}
