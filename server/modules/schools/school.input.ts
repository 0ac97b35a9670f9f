import { InputType } from "type-graphql";
import { Locality, Ownership, Stage } from "../../../shared/schools";
import { CommandInput, DayInput, EnumInput, EnumListInput, FlagInput, IdInput, NumberInput, TextInput, VersionedInput } from "../../kernel/write";

const name = { min: 2, max: 60 };
const code = { max: 20, pattern: /^[0-9A-Z]{6,20}$/ };
const TIER_MAX = 40;
const ADDRESS_MAX = 200;
const latitude = { min: -90, max: 90 };
const longitude = { min: -180, max: 180 };

@InputType({ description: "A school that is not here yet." })
export class AddSchoolInput extends CommandInput {
  @IdInput("The region in which it lies.") regionId!: string;
  @TextInput("Its name.", name) name!: string;
  @TextInput("National school code, 6 to 20 digits and capital letters.", { ...code, nullable: true }) code?: string | null;
  @EnumListInput(Stage, "What it teaches; one at least.", { min: 1 }) stages!: Stage[];
  @EnumInput(Locality, "Where it lies.") locality!: Locality;
  @EnumInput(Ownership, "Who runs it.") ownership!: Ownership;
  @TextInput("As its region ranks it, e.g. 省示范.", { max: TIER_MAX, nullable: true }) tier?: string | null;
  @TextInput("Its address.", { max: ADDRESS_MAX, nullable: true }) address?: string | null;
  @NumberInput("Degrees north, WGS 84; with the longitude.", { ...latitude, nullable: true }) latitude?: number | null;
  @NumberInput("Degrees east, WGS 84; with the latitude.", { ...longitude, nullable: true }) longitude?: number | null;
  @DayInput("The day it opened, where known.", { nullable: true }) openedOn?: string | null;
}

@InputType({ description: "Where a school is to be found; what is left out stays, null empties." })
export class ChangeSchoolInput extends VersionedInput {
  @TextInput("Its address.", { max: ADDRESS_MAX, nullable: true }) address?: string | null;
  @NumberInput("Degrees north, WGS 84; with the longitude.", { ...latitude, nullable: true }) latitude?: number | null;
  @NumberInput("Degrees east, WGS 84; with the latitude.", { ...longitude, nullable: true }) longitude?: number | null;
}

@InputType({ description: "What the bureau's register says of a school; what is left out stays, null empties what may be empty." })
export class RegisterSchoolInput extends VersionedInput {
  @TextInput("Its name.", { ...name, nullable: true }) name?: string;
  @TextInput("National school code, 6 to 20 digits and capital letters.", { ...code, nullable: true }) code?: string | null;
  @EnumListInput(Stage, "What it teaches; one at least.", { min: 1, nullable: true }) stages?: Stage[];
  @EnumInput(Locality, "Where it lies.", { nullable: true }) locality?: Locality;
  @EnumInput(Ownership, "Who runs it.", { nullable: true }) ownership?: Ownership;
  @TextInput("As its region ranks it, e.g. 省示范.", { max: TIER_MAX, nullable: true }) tier?: string | null;
  @DayInput("The day it opened, where known.", { nullable: true }) openedOn?: string | null;
}

@InputType({ description: "Which school goes to which region." })
export class MoveSchoolInput extends VersionedInput {
  @IdInput("The region in which it will lie.") regionId!: string;
}

@InputType({ description: "Which school closes, when, and whether everything that is left of it ends that day." })
export class CloseSchoolInput extends VersionedInput {
  @DayInput("The first day on which it is no school any more: today when left out, never later.", { nullable: true }) closedOn?: string | null;
  @FlagInput("End its posts, appointments, teaching points and ties to alliances that day. Without it the command refuses while there are any.", { nullable: true }) endAll?: boolean | null;
}

@InputType({ description: "Which school opens again." })
export class ReopenSchoolInput extends VersionedInput {}

@InputType({ description: "A teaching point that is not here yet." })
export class AddTeachingPointInput extends CommandInput {
  @IdInput("The school to which it belongs.") schoolId!: string;
  @TextInput("Its name.", name) name!: string;
  @TextInput("Its address.", { max: ADDRESS_MAX, nullable: true }) address?: string | null;
  @NumberInput("Degrees north, WGS 84; with the longitude.", { ...latitude, nullable: true }) latitude?: number | null;
  @NumberInput("Degrees east, WGS 84; with the latitude.", { ...longitude, nullable: true }) longitude?: number | null;
  @DayInput("The day it opened, where known.", { nullable: true }) openedOn?: string | null;
}

@InputType({ description: "What changes of a teaching point; what is left out stays, null empties what may be empty." })
export class ChangeTeachingPointInput extends VersionedInput {
  @TextInput("Its name.", { ...name, nullable: true }) name?: string;
  @TextInput("Its address.", { max: ADDRESS_MAX, nullable: true }) address?: string | null;
  @NumberInput("Degrees north, WGS 84; with the longitude.", { ...latitude, nullable: true }) latitude?: number | null;
  @NumberInput("Degrees east, WGS 84; with the latitude.", { ...longitude, nullable: true }) longitude?: number | null;
  @DayInput("The day it opened, where known.", { nullable: true }) openedOn?: string | null;
}

@InputType({ description: "Which teaching point closes, and when." })
export class CloseTeachingPointInput extends VersionedInput {
  @DayInput("The first day on which it is closed; today when left out.", { nullable: true }) closedOn?: string | null;
}

const REASON_MAX = 500;

@InputType({ description: "Which school counts as weak 薄弱校, from when." })
export class BeginWeakPeriodInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @DayInput("The first day; today when left out.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer, where it is known.", { nullable: true }) until?: string | null;
  @TextInput("Why.", { max: REASON_MAX, nullable: true }) reason?: string | null;
}

@InputType({ description: "Which time as a weak school ends, and when." })
export class EndWeakPeriodInput extends VersionedInput {
  @DayInput("The first day no longer; today when left out.", { nullable: true }) until?: string | null;
}
