import { InputType } from "type-graphql";
import { PolicyKey } from "../../../shared/policies";
import { CommandInput, DayInput, EnumInput, IdInput, JsonInput, TextInput, VersionedInput } from "../../kernel/write";

const reason = { min: 2, max: 500 };
/** The largest table has 17 rows of 9 cells. */
const value = { max: 10_000 };

@InputType({ description: "Which rule has which value in a region from a day on. The value that was in force there ends the day before." })
export class SetPolicyRuleInput extends CommandInput {
  @EnumInput(PolicyKey, "The rule.") key!: PolicyKey;
  @IdInput("The region; empty for the country as a whole.", { nullable: true }) regionId?: string | null;
  @JsonInput("The value: `PolicyKey` says of which kind.", value) value!: unknown;
  @DayInput("The first day on which it holds.") since!: string;
  @TextInput("Why: the document or the decision.", reason) reason!: string;
}

@InputType({ description: "What was entered wrong of a rule's value; what is left out stays." })
export class CorrectPolicyRuleInput extends VersionedInput {
  @JsonInput("The right value.", { ...value, nullable: true }) value?: unknown;
  @DayInput("The right first day; what was in force before lasts until then.", { nullable: true }) since?: string | null;
  @TextInput("What was wrong.", reason) reason!: string;
}

@InputType({ description: "Which value of a region ends, and when: from then on the rule of the region above holds." })
export class EndPolicyRuleInput extends VersionedInput {
  @DayInput("The first day on which it holds no longer.") until!: string;
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "Which value was entered by mistake and never held: what was in force before it goes on." })
export class WithdrawPolicyRuleInput extends VersionedInput {
  @TextInput("Why.", reason) reason!: string;
}
