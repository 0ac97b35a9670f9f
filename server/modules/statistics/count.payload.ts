import { Field, Int, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("Tells who asked how many rows his own command changed.")
@ObjectType({ description: "How many a command on all schools of a region reached." })
export class ReachedSchools {
  @Field(() => Int, { description: "How many schools or rows." }) count!: number;
}
