import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Message } from "../../kernel/live";
import { BigIntScalar, Guarded, type ReadContext } from "../../kernel/read";
import { ActivityMessage } from "./activity-message.type";
import { ActivityType } from "./activity.type";

@Resolver()
export class ActivitySubscription {
  @Guarded("The hub opens it only for a scope that the viewer may see, and matches each row with what he is told of.")
  @Subscription(() => ActivityMessage, {
    description:
      "What happens from now on, or after a cursor. A heartbeat comes when you are up to date, when your rights have changed and every 15 seconds. Ends with RESYNC_REQUIRED when the cursor lies too far back: load anew, then subscribe after `liveHead`.",
    // The websocket takes these subscriptions out before they get here: their payloads are shared.
    subscribe: () => {
      throw new Error("activity is served over the websocket");
    },
  })
  activity(
    @Root() message: Message,
    @Arg("scope", () => ID, { nullable: true, description: "A school, alliance, region or person that you may see; empty: all that you are told of." }) _scope?: string | null,
    @Arg("after", () => BigIntScalar, { nullable: true, description: "The newest `seq` that you have had; empty: from now on." }) _after?: string | null,
  ): ActivityMessage {
    return message as unknown as ActivityMessage;
  }
}

@Resolver(() => ActivityMessage)
export class ActivityMessageResolver {
  @FieldResolver(() => ActivityType, { nullable: true, description: "What happened; empty in a heartbeat." })
  activity(@Root() { activityId }: Message, @Ctx() { reads }: ReadContext): Promise<object | null> | null {
    return activityId === null ? null : reads.row(ActivityType, activityId);
  }
}
