import { InputType } from "type-graphql";
import { Practice } from "../../../shared/alliances";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, EnumInput, IdInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A new plan for a year." })
export class MakePlanInput extends CommandInput {
  @IdInput("The alliance.") allianceId!: string;
  @IntInput("The calendar year.", { min: 2000, max: 2100 }) year!: number;
  @TextInput("What the year is about.", { nullable: true, max: 5_000 }) summary?: string | null;
}

@InputType({ description: "Another summary of a plan." })
export class ChangePlanInput extends VersionedInput {
  @TextInput("What the year is about.", { max: 5_000 }) summary!: string;
}

@InputType({ description: "One thing to do in the year of a plan." })
export class AddPlanItemInput extends CommandInput {
  @IdInput("The plan.") planId!: string;
  @EnumInput(Practice, "Under which of the five practices.") practice!: Practice;
  @TextInput("What is to be done, in a line.", { min: 1, max: 120 }) title!: string;
  @TextInput("More about it.", { nullable: true, max: 5_000 }) detail?: string | null;
  @IdInput("Who sees to it.", { nullable: true }) ownerId?: string | null;
  @IdInput("The member school that it is for or by.", { nullable: true }) schoolId?: string | null;
  @DayInput("The day by which it is done.", { nullable: true }) dueOn?: Day | null;
}

@InputType({ description: "Another wording, owner, school or day of an item. What is left out stays; null empties." })
export class ChangePlanItemInput extends VersionedInput {
  @EnumInput(Practice, "Under which of the five practices.", { nullable: true }) practice?: Practice | null;
  @TextInput("What is to be done, in a line.", { nullable: true, min: 1, max: 120 }) title?: string | null;
  @TextInput("More about it.", { nullable: true, max: 5_000 }) detail?: string | null;
  @IdInput("Who sees to it.", { nullable: true }) ownerId?: string | null;
  @IdInput("The member school that it is for or by.", { nullable: true }) schoolId?: string | null;
  @DayInput("The day by which it is done.", { nullable: true }) dueOn?: Day | null;
}

@InputType({ description: "The item that is begun." })
export class StartPlanItemInput extends VersionedInput {}

@InputType({ description: "The item that is done." })
export class FinishPlanItemInput extends VersionedInput {
  @DayInput("The day on which it was done; today when nothing is said.", { nullable: true }) doneOn?: Day | null;
}

@InputType({ description: "The item that is not done after all." })
export class DropPlanItemInput extends VersionedInput {}

@InputType({ description: "The item that was entered by mistake." })
export class RemovePlanItemInput extends VersionedInput {}

@InputType({ description: "The item that is to do again, begun, done or dropped." })
export class ReopenPlanItemInput extends VersionedInput {}
