import { Field, Int, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("What came of a command of one's own.")
@ObjectType({ description: "What was removed from the calendar." })
export class RemovedFromCalendar {
  @Field(() => Int, { description: "How many entries." }) removed!: number;
}
