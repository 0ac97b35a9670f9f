import { InputType } from "type-graphql";
import { CommandInput, IdInput } from "../../kernel/write";

@InputType({ description: "How far you have read a feed." })
export class MarkFeedReadInput extends CommandInput {
  @IdInput("The school, alliance, region or person whose feed it is; empty: all that you are told of.", { nullable: true }) scope!: string | null;
  @IdInput("The newest activity that you have seen.") upTo!: string;
}
