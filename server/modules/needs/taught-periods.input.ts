import { InputType } from "type-graphql";
import { Season } from "../../../shared/calendar";
import { TAUGHT } from "../../../shared/needs";
import { Subject } from "../../../shared/schools";
import { SCHOOL_YEARS } from "../../../shared/statistics";
import { CommandInput, EntriesInput, EnumInput, IdInput, IntInput, NumberInput, TextInput } from "../../kernel/write";

@InputType({ description: "How many classes a grade has." })
export class TaughtGradeInput {
  @IntInput("The grade, 1 to 9.", TAUGHT.grades) grade!: number;
  @IntInput("How many classes.", TAUGHT.classes) classes!: number;
}

@InputType({ description: "How much of a subject own teachers give a grade." })
export class TaughtCellInput {
  @EnumInput(Subject, "The subject.") subject!: Subject;
  @IntInput("The grade, 1 to 9.", TAUGHT.grades) grade!: number;
  @NumberInput("Periods a week in all classes of the grade together, whole or half; 0 for none.", TAUGHT.periods) periods!: number;
}

@InputType({ description: "What a school's own teachers teach in a term, as a whole: grades and subjects that are not named are taken out." })
export class SetTaughtPeriodsInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @IntInput("The school year, by its first calendar year.", SCHOOL_YEARS) schoolYear!: number;
  @EnumInput(Season, "Which of its terms.") season!: Season;
  @TextInput("The `revision` of the table that you saw; CONFLICT when somebody was faster. Left out: whatever is there is replaced.", { max: 40, nullable: true }) revision?: string | null;
  @EntriesInput(() => TaughtGradeInput, "The grades, each once.", { max: 9 }) grades!: TaughtGradeInput[];
  @EntriesInput(() => TaughtCellInput, "The periods, each subject once for a grade.", { max: 300 }) cells!: TaughtCellInput[];
}
