import { InputType } from "type-graphql";
import { HiringExemption, HIRING_ROUNDS, MOST_CRITERIA, MOST_PLACES, MOST_WISHES, WHOLE_WEIGHT } from "../../../shared/hiring";
import { Subject } from "../../../shared/schools";
import { SCHOOL_YEARS } from "../../../shared/statistics";
import { CommandInput, DayInput, EntriesInput, EnumInput, FlagInput, IdInput, IdListInput, IntInput, JsonInput, NumberInput, TextInput, VersionedInput } from "../../kernel/write";

const reason = { min: 2, max: 1000 };
const title = { min: 2, max: 80 };
const remark = { max: 2000, nullable: true };
const ALLIANCES = 50;
const MOST_POINTS = 1000;
const HEAVIEST = 10;
/** Characters of the JSON of a score sheet. */
const SHEET = 4000;

@InputType({ description: "When a round takes applications, and by when its panel scores." })
export class HiringWindowInput {
  @DayInput("The first day on which one can apply.") appliesSince!: string;
  @DayInput("The first day on which nobody can apply any more.") appliesUntil!: string;
  @DayInput("By when the panel is to have scored: the first day no longer.") scoresUntil!: string;
}

@InputType({ description: "A new campaign of competitive hiring." })
export class DraftHiringInput extends CommandInput {
  @IdInput("Whose bureau runs it.") regionId!: string;
  @IdListInput("The alliances that it reaches over; none: the whole region. A coordinator names the own one.", { nullable: true, max: ALLIANCES }) allianceIds?: string[] | null;
  @TextInput("What it is called.", title) title!: string;
  @TextInput("What else is to be known of it.", remark) remark?: string | null;
  @IntInput("The school year, by its first calendar year.", SCHOOL_YEARS) schoolYear!: number;
  @DayInput("From when on the posts are those of the result.") effectiveOn!: string;
  @IntInput("How many posts somebody can wish for in a round; three when left out.", { min: 1, max: MOST_WISHES, nullable: true }) mostWishes?: number | null;
  @EntriesInput(() => HiringWindowInput, "The three rounds, one after another.", { min: HIRING_ROUNDS.length, max: HIRING_ROUNDS.length }) rounds!: HiringWindowInput[];
}

@InputType({ description: "What changes of a draft; what is left out stays." })
export class ChangeHiringInput extends VersionedInput {
  @TextInput("What it is called.", { ...title, nullable: true }) title?: string | null;
  @TextInput("What else is to be known of it.", remark) remark?: string | null;
  @DayInput("From when on the posts are those of the result.", { nullable: true }) effectiveOn?: string | null;
  @IntInput("How many posts somebody can wish for in a round.", { min: 1, max: MOST_WISHES, nullable: true }) mostWishes?: number | null;
  @EntriesInput(() => HiringWindowInput, "The three rounds, one after another.", { min: HIRING_ROUNDS.length, max: HIRING_ROUNDS.length, nullable: true }) rounds?: HiringWindowInput[] | null;
}

@InputType({ description: "One thing that the panel judges by." })
export class HiringCriterionInput {
  @TextInput("What it is called.", { min: 1, max: 40 }) name!: string;
  @TextInput("What points are given for.", { max: 500, nullable: true }) says?: string | null;
  @IntInput("Its weight, of 100.", { min: 1, max: WHOLE_WEIGHT }) weight!: number;
  @IntInput("The most points that a judge gives.", { min: 1, max: MOST_POINTS }) most!: number;
}

@InputType({ description: "What the panel judges by: all of it." })
export class SetHiringCriteriaInput extends VersionedInput {
  @EntriesInput(() => HiringCriterionInput, "The criteria in their order; the weights add up to 100.", { min: 1, max: MOST_CRITERIA }) criteria!: HiringCriterionInput[];
}

@InputType({ description: "Which draft." })
export class PrefillHiringInput extends VersionedInput {
  @FlagInput("Every line of the quota, so that everybody competes. Else only lines with a surplus, and the free places of those with a shortage.", { nullable: true }) everyLine?: boolean | null;
}

@InputType({ description: "Places of a subject at a school." })
export class AddHiringPostInput extends CommandInput {
  @IdInput("The campaign.") hiringId!: string;
  @IdInput("The school, which takes part.") schoolId!: string;
  @EnumInput(Subject, "The subject.") subject!: Subject;
  @IntInput("How many are placed.", { min: 0, max: MOST_PLACES }) places!: number;
  @FlagInput("Who holds a post of this line competes for it. No when left out.", { nullable: true }) contested?: boolean | null;
}

@InputType({ description: "How many places." })
export class ChangeHiringPostInput extends VersionedInput {
  @IntInput("How many are placed.", { min: 0, max: MOST_PLACES }) places!: number;
}

@InputType({ description: "Which line." })
export class HiringPostStepInput extends VersionedInput {}

@InputType({ description: "Who judges." })
export class AppointHiringPanelistInput extends CommandInput {
  @IdInput("The campaign.") hiringId!: string;
  @IdInput("The person.") personId!: string;
  @IdInput("The school whose own round he judges; empty for the campaign's panel.", { nullable: true }) schoolId?: string | null;
  @IntInput("How much the scores count beside those of the others; 1 when left out.", { min: 1, max: HEAVIEST, nullable: true }) weight?: number | null;
}

@InputType({ description: "Which row." })
export class HiringStepInput extends VersionedInput {}

@InputType({ description: "Which draft is published." })
export class OpenHiringInput extends VersionedInput {
  @TextInput("What lots are drawn from, e.g. numbers drawn before witnesses; made by chance when left out.", { min: 4, max: 100, nullable: true }) seed?: string | null;
}

@InputType({ description: "Which campaign, and why." })
export class CancelHiringInput extends VersionedInput {
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "For which posts, in which order." })
export class ApplyForHiringInput extends CommandInput {
  @IdInput("The round.") roundId!: string;
  @IdListInput("The posts, the dearest first.", { min: 1, max: MOST_WISHES }) postIds!: string[];
  @TextInput("What you say for yourself.", remark) statement?: string | null;
}

@InputType({ description: "Who keeps the post without competing, and why." })
export class ExemptHiringCandidateInput extends VersionedInput {
  @EnumInput(HiringExemption, "Why.") exemption!: HiringExemption;
  @TextInput("What else is to be said of it; needed where the cause is another.", { max: 500, nullable: true }) reason?: string | null;
}

@InputType({ description: "What a judge gives." })
export class ScoreHiringSheetInput extends VersionedInput {
  @JsonInput("Points by the criterion's id, for every criterion; 0 to its most, in steps of a half.", { max: SHEET }) points!: Record<string, number>;
}

@InputType({ description: "From whom a judge keeps away, and why." })
export class RecuseHiringSheetInput extends VersionedInput {
  @TextInput("Why, e.g. a relative.", { min: 2, max: 500 }) reason!: string;
}

@InputType({ description: "Which result, and why." })
export class ObjectToHiringInput extends CommandInput {
  @IdInput("Your application.") applicationId!: string;
  @TextInput("To what, and why.", { min: 2, max: 2000 }) body!: string;
}

@InputType({ description: "The answer to an objection." })
export class AnswerHiringObjectionInput extends VersionedInput {
  @FlagInput("It is upheld: the result is made again. Else it is rejected.") upheld!: boolean;
  @TextInput("Why.", { min: 2, max: 2000 }) answer!: string;
  @NumberInput("Where it is upheld: the total that counts from now on, out of 100.", { min: 0, max: WHOLE_WEIGHT, nullable: true }) correctedTotal?: number | null;
}
