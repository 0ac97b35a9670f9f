import { Field, ID, Int, ObjectType } from "type-graphql";
import { BigIntScalar, Guarded, MomentScalar } from "../../kernel/read";

@Guarded("Tells the viewer about his own reading and nothing else.")
@ObjectType("FeedMark", { description: "How far you have read a feed." })
export class FeedMarkPayload {
  @Field(() => ID, { nullable: true, description: "The school, alliance, region or person whose feed it is; empty: all that you are told of." }) scope!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: "`seq` of the newest activity that you marked as read here or in the whole feed; empty when you never did." }) readSeq!: string | null;
  @Field(() => MomentScalar, { nullable: true, description: "When you last marked something here or in the whole feed." }) readAt!: Date | null;
  @Field(() => Int, { description: "What others did since then, counted up to 100: 100 means 100 or more." }) unread!: number;
}
