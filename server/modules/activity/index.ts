import "./activity.roots";
import "./vocabulary";
import { ActivityResolver } from "./activity.resolver";
import { ActivityMessageResolver, ActivitySubscription } from "./activity.subscription";
import { FeedMark } from "./feed-mark.entity";
import { Activity, ActivityScope } from "../../kernel/write";

export const entities = [Activity, ActivityScope, FeedMark];
export const resolvers = [ActivityResolver, ActivitySubscription, ActivityMessageResolver];

export { activityPolicy, activityScopePolicy } from "./activity.policy";
export { ActivityType } from "./activity.type";
export { feedLink } from "./feed-link";
