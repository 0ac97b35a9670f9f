import { InputType } from "type-graphql";
import { SCHOOL_YEARS, statisticsFields, type StatisticsField } from "../../../shared/statistics";
import { CommandInput, IdInput, IntInput, JsonInput, NumberInput, TextInput, VersionedInput } from "../../kernel/write";

const year = SCHOOL_YEARS;

/** A figure of the vocabulary: its description and its limits. */
function Figure(name: StatisticsField): PropertyDecorator {
  const { says, max, digits } = statisticsFields[name];
  const options = { nullable: true, min: 0, max };
  return (digits === 0 ? IntInput(says, options) : NumberInput(says, options)) as PropertyDecorator;
}

@InputType({ description: "Of which region's schools, and for which school year." })
export class StatisticsOfRegionInput extends CommandInput {
  @IdInput("The region; the schools below it, too.") regionId!: string;
  @IntInput("The school year, by its first calendar year.", year) year!: number;
}

@InputType({ description: "For which school, and for which school year." })
export class BeginStatisticsInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @IntInput("The school year, by its first calendar year.", year) year!: number;
}

@InputType({ description: "Figures of a report; what is left out stays, null empties." })
export class EnterStatisticsInput extends VersionedInput {
  @Figure("students") students?: number | null;
  @Figure("girls") girls?: number | null;
  @Figure("newStudents") newStudents?: number | null;
  @Figure("boarders") boarders?: number | null;
  @Figure("migrantChildren") migrantChildren?: number | null;
  @Figure("leftBehindChildren") leftBehindChildren?: number | null;
  @Figure("classes") classes?: number | null;
  @Figure("largestClass") largestClass?: number | null;
  @Figure("staff") staff?: number | null;
  @Figure("teachers") teachers?: number | null;
  @Figure("graduateTeachers") graduateTeachers?: number | null;
  @Figure("bachelorTeachers") bachelorTeachers?: number | null;
  @Figure("collegeTeachers") collegeTeachers?: number | null;
  @Figure("otherTeachers") otherTeachers?: number | null;
  @Figure("seniorTeachers") seniorTeachers?: number | null;
  @Figure("backboneTeachers") backboneTeachers?: number | null;
  @Figure("sportsTeachers") sportsTeachers?: number | null;
  @Figure("musicTeachers") musicTeachers?: number | null;
  @Figure("artTeachers") artTeachers?: number | null;
  @Figure("siteArea") siteArea?: number | null;
  @Figure("sportsArea") sportsArea?: number | null;
  @Figure("buildingArea") buildingArea?: number | null;
  @Figure("teachingArea") teachingArea?: number | null;
  @Figure("classrooms") classrooms?: number | null;
  @Figure("multimediaRooms") multimediaRooms?: number | null;
  @Figure("computers") computers?: number | null;
  @Figure("books") books?: number | null;
  @Figure("equipmentValue") equipmentValue?: number | null;
  @JsonInput("Why figures changed so much against last year's: text of at most 200 characters by the name of the figure. Those that are left out stay, null empties one.", { nullable: true, max: 8000 }) explanations?: unknown;
}

@InputType({ description: "Which report." })
export class StatisticsStepInput extends VersionedInput {}

@InputType({ description: "Which report goes back to its school, and why." })
export class SendBackStatisticsInput extends VersionedInput {
  @TextInput("What is to be mended.", { min: 2, max: 500 }) reason!: string;
}
