import { InputType } from "type-graphql";
import { AppraisalGrade, MOST_PHOTOS, MOST_SIGNED_AT_ONCE } from "../../../shared/fieldwork";
import { CommandInput, DayInput, EntriesInput, EnumInput, IdInput, IdListInput, IntInput, NumberInput, TextInput, VersionedInput } from "../../kernel/write";

/** `HH:MM` of a day. */
const CLOCK = { max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, nullable: true };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** As a browser writes a moment. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const score = { min: 0, max: 100 };

@InputType({ description: "What was done at a place on a day." })
export class WriteLogInput extends CommandInput {
  @TextInput("A UUID that your device made for it: sent twice, it is stored once.", { min: 36, max: 36, pattern: UUID }) clientId!: string;
  @IdInput("The exchange.") exchangeId!: string;
  @IdInput("The place in the week, of an itinerant.", { nullable: true }) slotId?: string | null;
  @IdInput("The visit, of all others.", { nullable: true }) visitId?: string | null;
  @DayInput("The day.") day!: string;
  @TextInput("When you wrote it, as your device says: ISO 8601 in UTC. Now, when left out.", { max: 24, pattern: MOMENT, nullable: true }) writtenAt?: string | null;
  @TextInput("When it really began, `HH:MM`; as planned when left out.", CLOCK) began?: string | null;
  @TextInput("When it really ended; as planned when left out.", CLOCK) ended?: string | null;
  @TextInput("The room; as planned when left out.", { min: 1, max: 40, nullable: true }) room?: string | null;
  @TextInput("The class; as planned when left out.", { min: 1, max: 60, nullable: true }) className?: string | null;
  @TextInput("What was taught.", { min: 1, max: 200 }) topic!: string;
  @TextInput("How it went.", { max: 2000, nullable: true }) summary?: string | null;
  @IntInput("How many pupils were there.", { min: 0, max: 2000, nullable: true }) pupils?: number | null;
  @NumberInput("Latitude in degrees, only if you want it kept; it is rounded to some 100 m.", { min: -90, max: 90, nullable: true }) latitude?: number | null;
  @NumberInput("Longitude in degrees, likewise.", { min: -180, max: 180, nullable: true }) longitude?: number | null;
  @IdListInput("Photos, uploaded by you.", { max: MOST_PHOTOS, nullable: true }) fileIds?: string[] | null;
}

@InputType({ description: "What is otherwise about a log that is not signed; what is left out stays." })
export class ChangeLogInput extends VersionedInput {
  @TextInput("When it really began, `HH:MM`.", CLOCK) began?: string | null;
  @TextInput("When it really ended.", CLOCK) ended?: string | null;
  @TextInput("The room.", { min: 1, max: 40, nullable: true }) room?: string | null;
  @TextInput("The class.", { min: 1, max: 60, nullable: true }) className?: string | null;
  @TextInput("What was taught.", { min: 1, max: 200, nullable: true }) topic?: string | null;
  @TextInput("How it went.", { max: 2000, nullable: true }) summary?: string | null;
  @IntInput("How many pupils were there.", { min: 0, max: 2000, nullable: true }) pupils?: number | null;
  @IdListInput("Its photos, all of them; those that it has stay when left out.", { max: MOST_PHOTOS, nullable: true }) fileIds?: string[] | null;
}

@InputType({ description: "Which log you say was so." })
export class SignLogInput extends VersionedInput {
  @TextInput("What you have to say to it.", { max: 500, nullable: true }) remark?: string | null;
}

@InputType({ description: "One of several logs, as you saw it." })
export class SeenLogInput {
  @IdInput("The log.") id!: string;
  @IntInput("The version that you saw.", { min: 1, max: 2_147_483_647 }) version!: number;
}

@InputType({ description: "Which logs you say were so." })
export class SignLogsInput extends CommandInput {
  @EntriesInput(() => SeenLogInput, "The logs.", { min: 1, max: MOST_SIGNED_AT_ONCE }) logs!: SeenLogInput[];
}

@InputType({ description: "Which log is to be written again." })
export class ReturnLogInput extends VersionedInput {
  @TextInput("Why.", { min: 2, max: 500 }) reason!: string;
}

@InputType({ description: "Which log to throw away." })
export class DiscardLogInput extends VersionedInput {}

@InputType({ description: "How the host judges an exchange that is completed." })
export class AppraiseExchangeInput extends CommandInput {
  @IdInput("The exchange.") exchangeId!: string;
  @EnumInput(AppraisalGrade, "The grade.") grade!: AppraisalGrade;
  @IntInput("Teaching, of 100.", score) teaching!: number;
  @IntInput("Co-operation with colleagues, of 100.", score) cooperation!: number;
  @IntInput("Effect on the pupils and the school, of 100.", score) effect!: number;
  @IntInput("Conduct of a teacher, of 100.", score) morality!: number;
  @TextInput("The judgement in words.", { min: 10, max: 2000 }) body!: string;
}

@InputType({ description: "What you answer to your appraisal, once." })
export class AnswerAppraisalInput extends VersionedInput {
  @TextInput("Your answer.", { min: 1, max: 2000 }) answer!: string;
}
