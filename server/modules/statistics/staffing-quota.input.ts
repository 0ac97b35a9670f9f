import { InputType } from "type-graphql";
import { Subject } from "../../../shared/schools";
import { SCHOOL_YEARS } from "../../../shared/statistics";
import { CommandInput, EnumInput, IdInput, IntInput, VersionedInput } from "../../kernel/write";

const approved = { min: 0, max: 1000, nullable: true };

@InputType({ description: "Of which region's schools, and for which school year." })
export class OpenQuotasInput extends CommandInput {
  @IdInput("The region; the schools below it, too.") regionId!: string;
  @IntInput("The school year, by its first calendar year.", SCHOOL_YEARS) year!: number;
}

@InputType({ description: "A subject for which a school had no quota in a year." })
export class AddQuotaInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @EnumInput(Subject, "The subject.") subject!: Subject;
  @IntInput("The school year, by its first calendar year.", SCHOOL_YEARS) year!: number;
  @IntInput("How many posts are approved; empty while that is not decided.", approved) approved?: number | null;
}

@InputType({ description: "How many posts a school has for a subject in a year." })
export class ChangeQuotaInput extends VersionedInput {
  @IntInput("How many posts are approved; empty for not decided.", approved) approved?: number | null;
}
