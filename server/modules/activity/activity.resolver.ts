import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { BigIntScalar, Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { MarkFeedReadInput } from "./feed-mark.input";
import { FeedMarkPayload } from "./feed-mark.payload";
import { markFeedRead } from "./mark-feed-read";
import { feedMark } from "./unread";

const SCOPE = { nullable: true, description: "A school, alliance, region or person; empty: all that you are told of." } as const;

@Resolver()
export class ActivityResolver {
  @Guarded("How far the order of activity has got says nothing about anybody.")
  @Query(() => BigIntScalar, { description: "The newest `seq`. What you read after asking for it is no older: subscribe after it, and nothing is missed between." })
  async liveHead(@Ctx() { query }: Context): Promise<string> {
    const [row] = await query<{ seq: string }>("select seq from live_head", []);
    return String(row?.seq ?? 0);
  }

  @Guarded("Counts only what the viewer is told of.")
  @Query(() => Int, { description: "What others did since you last marked the feed as read, counted up to 100: 100 means 100 or more." })
  async unread(@Arg("scope", () => ID, SCOPE) scope: string | null, @Ctx() ctx: Context): Promise<number> {
    return (await this.feedMark(scope, ctx)).unread;
  }

  @Guarded("One's own mark, and a count of what the viewer is told of.")
  @Query(() => FeedMarkPayload, { description: "How far you have read a feed." })
  feedMark(@Arg("scope", () => ID, SCOPE) scope: string | null, @Ctx() { query, viewer }: Context): Promise<FeedMarkPayload> {
    const id = scope ?? null;
    if (id !== null && !isId(id)) throw badInput("scope", "kernel.notAnId", { field: "scope" });
    return feedMark(query, viewer, id);
  }

  @Runs(markFeedRead)
  @Mutation(() => FeedMarkPayload, { description: "Marks a feed as read up to an activity; a mark never moves back." })
  async markFeedRead(@Arg("input", { description: "Which feed, and how far." }) input: MarkFeedReadInput, @Ctx() ctx: Context): Promise<FeedMarkPayload> {
    const { scope } = await ctx.run(markFeedRead, input);
    return feedMark(ctx.query, ctx.viewer, scope);
  }
}
