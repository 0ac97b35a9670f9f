import { InputType } from "type-graphql";
import { Season } from "../../../shared/calendar";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { NeedPriority } from "../../../shared/needs";
import { Stage, Subject } from "../../../shared/schools";
import { SCHOOL_YEARS } from "../../../shared/statistics";
import { CommandInput, DayInput, EnumInput, IdInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

const WANTED = "Periods a week where the kind is itinerant; else persons, at most 50.";
const wanted = { min: 1, max: 200 };
const nullable = { nullable: true };
const reason = { max: 1000, nullable: true };

@InputType({ description: "A teacher that a school lacks." })
export class PostNeedInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @IdInput("The alliance that is asked; when left out, the school's only one. Null: none.", nullable) allianceId?: string | null;
  @EnumInput(ExchangeKind, "By what kind of exchange.") kind!: ExchangeKind;
  @EnumInput(Subject, "The subject; a need of weekly lessons has one.", nullable) subject?: Subject | null;
  @EnumInput(Stage, "The stage, of those that the school has.", nullable) stage?: Stage | null;
  @IntInput(WANTED, wanted) wanted!: number;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer.") until!: string;
  @EnumInput(NeedPriority, "How pressing it is; normal when left out.", nullable) priority?: NeedPriority | null;
  @TextInput("Why.", reason) reason?: string | null;
}

@InputType({ description: "What is otherwise about a need; what is left out stays. School and kind stay: another kind is another need." })
export class ChangeNeedInput extends VersionedInput {
  @EnumInput(Subject, "The subject; not once something of it is filled.", nullable) subject?: Subject | null;
  @EnumInput(Stage, "The stage.", nullable) stage?: Stage | null;
  @IntInput(`${WANTED} Never less than is filled.`, { ...wanted, nullable: true }) wanted?: number | null;
  @DayInput("The first day.", nullable) since?: string | null;
  @DayInput("The first day no longer.", nullable) until?: string | null;
  @EnumInput(NeedPriority, "How pressing it is.", nullable) priority?: NeedPriority | null;
  @TextInput("Why.", reason) reason?: string | null;
}

@InputType({ description: "A need that is no longer asked for, or again." })
export class NeedStepInput extends VersionedInput {}

@InputType({ description: "A shortage that a need is made of: periods a week that are missing and not asked for yet." })
export class PostNeedFromShortageInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @EnumInput(Subject, "The subject.") subject!: Subject;
  @IntInput("The school year of the term, by its first calendar year; the term that lasts, or else the next, when left out.", { ...SCHOOL_YEARS, nullable: true }) schoolYear?: number | null;
  @EnumInput(Season, "Which of its terms.", nullable) season?: Season | null;
  @IdInput("The alliance that is asked; when left out, the school's only one. Null: none.", nullable) allianceId?: string | null;
}
