import { InputType } from "type-graphql";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, IdInput, TextInput, TextListInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "Who decides for you while you are away." })
export class DelegateApprovalsInput extends CommandInput {
  @IdInput("Who decides meanwhile.") toId!: string;
  @DayInput("The first day; today when nothing is said.", { nullable: true }) since?: Day | null;
  @DayInput("The first day on which you decide yourself again.") until!: Day;
  @TextListInput("The kinds of approvals that you hand over; all when nothing is said.", { nullable: true, max: 50, each: 60 }) kinds?: string[] | null;
  @TextInput("What you have to say to whoever decides for you.", { nullable: true, max: 200 }) note?: string | null;
}

@InputType({ description: "A delegation that ends before its time." })
export class EndDelegationInput extends VersionedInput {}
