import { Field, ID, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("The answer of a command that asked the row's own policy.")
@ObjectType({ description: "What lies in its place again." })
export class Restored {
  @Field({ description: "Its GraphQL type." }) subjectKind!: string;
  @Field(() => ID, { description: "Its id: the one that it had." }) subjectId!: string;
}

@Guarded("The answer of a command that took the row with its policy.")
@ObjectType({ description: "What was thrown away, and how to have it back." })
export class Binned {
  @Field(() => ID, { description: "Its item in the bin: give it to `restoreFromBin`." }) binItemId!: string;
}
