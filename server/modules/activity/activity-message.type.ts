import { Field, ID, ObjectType } from "type-graphql";
import { ActivityMessageType } from "../../../shared/activity";
import { BigIntScalar, Guarded } from "../../kernel/read";

@Guarded("Sent only to those whom the hub matched; the activity in it is read with the viewer's rights.")
@ObjectType({ description: "What the subscription sends: something that happened, or a sign of life." })
export class ActivityMessage {
  @Field(() => ActivityMessageType, { description: "Whether something happened." }) type!: ActivityMessageType;
  @Field(() => BigIntScalar, {
    description: "Keep it: the cursor with which to resume. Of a heartbeat it is the place up to which you have been told everything. What is not greater than your cursor you have had.",
  })
  seq!: string;
  @Field(() => BigIntScalar, { description: "The cursor that you should have had until now. A greater one than yours means that something was missed: subscribe again after yours." }) prev!: string;
  @Field(() => BigIntScalar, { description: "How far the order of activity had got when this was made." }) head!: string;
  @Field(() => [ID], { description: "Those of the scopes that you are told of, to which it was told: what is open of them may have changed." }) scopes!: readonly string[];
}
