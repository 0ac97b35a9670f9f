import { InputType } from "type-graphql";
import { MembershipRole } from "../../../shared/alliances";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, EnumInput, IdInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A school's entry into an alliance." })
export class AdmitSchoolInput extends CommandInput {
  @IdInput("The alliance.") allianceId!: string;
  @IdInput("The school.") schoolId!: string;
  @EnumInput(MembershipRole, "What the school is in the alliance.") role!: MembershipRole;
  @DayInput("The first day; today when nothing is said.", { nullable: true }) since?: Day | null;
  @DayInput("The first day no longer, if an end is agreed.", { nullable: true }) until?: Day | null;
}

@InputType({ description: "Another role of a school in its alliance." })
export class ChangeMembershipRoleInput extends VersionedInput {
  @EnumInput(MembershipRole, "The new role.") role!: MembershipRole;
  @DayInput("The first day in the new role; today when nothing is said.", { nullable: true }) on?: Day | null;
}

@InputType({ description: "The end of a membership." })
export class ReleaseSchoolInput extends VersionedInput {
  @DayInput("The first day without; today when nothing is said.", { nullable: true }) on?: Day | null;
}
