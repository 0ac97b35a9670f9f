import { InputType } from "type-graphql";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { HalfDay, OFFER } from "../../../shared/needs";
import { Stage, Subject } from "../../../shared/schools";
import { CommandInput, DayInput, EnumListInput, FlagInput, IdInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

const nullable = { nullable: true };
const remark = { max: 1000, nullable: true };
const HALF_DAYS = "Half days of the week on which the teacher can be away; weekly lessons need at least one.";
const PERIODS = "Periods a week at most, over all schools.";
const FURTHEST = "Kilometres from the own school in a straight line; empty for anywhere.";
const SCHOOLS = "How many schools at most; one when left out.";

@InputType({ description: "That a teacher would go to other schools." })
export class OfferMyselfInput extends CommandInput {
  @IdInput("The own school; that of the present post when left out, if there is but one.", nullable) schoolId?: string | null;
  @EnumListInput(ExchangeKind, "For which kinds of exchange.", { min: 1 }) kinds!: ExchangeKind[];
  @EnumListInput(Subject, "Which subjects.", { min: 1 }) subjects!: Subject[];
  @EnumListInput(Stage, "Which stages; none named means any.", nullable) stages?: Stage[] | null;
  @EnumListInput(HalfDay, HALF_DAYS, nullable) halfDays?: HalfDay[] | null;
  @IntInput(PERIODS, OFFER.periods) periodsAWeek!: number;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer.") until!: string;
  @IntInput(FURTHEST, { ...OFFER.kilometres, nullable: true }) furthestKm?: number | null;
  @IntInput(SCHOOLS, { ...OFFER.schools, nullable: true }) mostSchools?: number | null;
  @TextInput("What else is to be known.", remark) remark?: string | null;
}

@InputType({ description: "A teacher of the own school whom it nominates; he is asked whether he agrees." })
export class NominateTeacherInput extends OfferMyselfInput {
  @IdInput("The teacher.") personId!: string;
}

@InputType({ description: "What is otherwise about an offer; what is left out stays." })
export class ChangeOfferInput extends VersionedInput {
  @EnumListInput(ExchangeKind, "For which kinds of exchange.", { min: 1, nullable: true }) kinds?: ExchangeKind[] | null;
  @EnumListInput(Subject, "Which subjects.", { min: 1, nullable: true }) subjects?: Subject[] | null;
  @EnumListInput(Stage, "Which stages; an empty list means any.", nullable) stages?: Stage[] | null;
  @EnumListInput(HalfDay, HALF_DAYS, nullable) halfDays?: HalfDay[] | null;
  @IntInput(PERIODS, { ...OFFER.periods, nullable: true }) periodsAWeek?: number | null;
  @DayInput("The first day.", nullable) since?: string | null;
  @DayInput("The first day no longer.", nullable) until?: string | null;
  @IntInput(FURTHEST, { ...OFFER.kilometres, nullable: true }) furthestKm?: number | null;
  @IntInput("How many schools at most.", { ...OFFER.schools, nullable: true }) mostSchools?: number | null;
  @TextInput("What else is to be known.", remark) remark?: string | null;
}

@InputType({ description: "An offer or nomination that is taken back." })
export class OfferStepInput extends VersionedInput {}

@InputType({ description: "What a teacher says to his nomination." })
export class RespondToNominationInput extends VersionedInput {
  @FlagInput("Whether he agrees.") agrees!: boolean;
  @TextInput("What he adds, for his school.", { max: 500, nullable: true }) answer?: string | null;
}
