import { InputType } from "type-graphql";
import { Stage, Subject } from "../../../shared/schools";
import { CommandInput, DayInput, EnumListInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

const DUTY_MAX = 40;
const number = { max: 30, pattern: /^\S{1,30}$/, nullable: true };

@InputType({ description: "Who begins to work where, as what and when." })
export class BeginStaffPostInput extends CommandInput {
  @IdInput("The person.") personId!: string;
  @IdInput("The school.") schoolId!: string;
  @TextInput("What the person is there: principal, vicePrincipal, dean, teacher, or words of one's own; teacher when left out.", { nullable: true, min: 1, max: DUTY_MAX }) duty?: string | null;
  @EnumListInput(Subject, "What the person teaches.", { nullable: true }) subjects?: Subject[] | null;
  @EnumListInput(Stage, "Where in the school.", { nullable: true }) stages?: Stage[] | null;
  @TextInput("Staff number 工号 at the school: no two have the same at one time.", number) number?: string | null;
  @DayInput("The first day; today when left out.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer, where it is known.", { nullable: true }) until?: string | null;
}

@InputType({ description: "What changes of a post; what is left out stays." })
export class ChangeStaffPostInput extends VersionedInput {
  @TextInput("What the person is there.", { nullable: true, min: 1, max: DUTY_MAX }) duty?: string;
  @EnumListInput(Subject, "What the person teaches.", { nullable: true }) subjects?: Subject[];
  @EnumListInput(Stage, "Where in the school.", { nullable: true }) stages?: Stage[];
  @TextInput("Staff number 工号 at the school; null: none.", number) number?: string | null;
  @DayInput("The first day, where it was entered wrong.", { nullable: true }) since?: string;
}

@InputType({ description: "Which post ends, and when." })
export class EndStaffPostInput extends VersionedInput {
  @DayInput("The first day no longer; today when left out.", { nullable: true }) until?: string | null;
}

@InputType({ description: "Which post goes to which school, and when." })
export class MoveStaffPostInput extends VersionedInput {
  @IdInput("The school to which the person goes.") schoolId!: string;
  @DayInput("The first day there, and the first no longer here; today when left out.", { nullable: true }) on?: string | null;
  @TextInput("What the person is there; as here when left out.", { nullable: true, min: 1, max: DUTY_MAX }) duty?: string | null;
  @EnumListInput(Subject, "What the person teaches there; as here when left out.", { nullable: true }) subjects?: Subject[] | null;
  @EnumListInput(Stage, "Where in that school; as here when left out.", { nullable: true }) stages?: Stage[] | null;
}
