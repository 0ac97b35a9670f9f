import { ScopeList, ById, Roots, type Connection, type Ref } from "../../kernel/read";
import { FEEDS } from "../../kernel/viewer";
import { feedLink } from "./feed-link";
import { ActivityType } from "./activity.type";

@Roots()
export class ActivityRoots {
  @ById("Something that happened.", () => ActivityType) activity!: Ref<ActivityType>;
  @ScopeList("What happened in everything that you are told of, newest first; `filter: { scope }` narrows it to one school, alliance, region or person.", () => ActivityType, {
    scope: FEEDS,
    key: "ord",
    link: feedLink,
  })
  feed!: Connection<ActivityType>;
}
