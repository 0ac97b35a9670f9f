import type { Relation } from "typeorm";
import { is } from "../../kernel/policy";
import { Adds, Flag, Id, Integer, Json, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { Notification } from "./notification.entity";
import { notificationPolicy } from "./notification.policy";

@Table(Notification, {
  description: "A line of what you must know or do: what happened of one kind to one thing since you last read of it. Gone as soon as you may not see the thing any more.",
  policy: notificationPolicy,
  orders: { NEWEST: ["-latestAt", "-id"], OLDEST: ["latestAt", "id"] },
})
export class NotificationType implements Pick<Notification, "id" | "kind" | "subjectKind" | "subjectId" | "eventCount" | "payload" | "firstAt" | "latestAt" | "readAt" | "unread"> {
  @Id() id!: string;
  @Text("What it is to you, e.g. membership.began; the same words as in your settings.", { filter: true }) kind!: string;
  @Text("GraphQL type of what it is about.") subjectKind!: string;
  @Id("Id of what it is about.", { filter: true }) subjectId!: string;
  @Integer("How many events this line holds.") eventCount!: number;
  @Integer("How many people did it; 100 means 100 or more, 0 that nobody in particular did.") actorCount!: number;
  @Json("Names and values of the latest event as they were then, and its kind as `event`.") payload!: Record<string, unknown>;
  @Time("When the first of them happened.") firstAt!: Date;
  @Time("When the latest of them happened.", { filter: true }) latestAt!: Date;
  @Time("When you read it; empty while it is unread.") readAt!: Date | null;
  @Flag("Whether it is unread.", { filter: true }) unread!: boolean;
  @One("Who did the latest of them; empty where you may not see the person.", () => PersonType, "actorId") actor!: Ref<Relation<PersonType>>;
}

@Adds(() => PersonType)
export class PersonNotifications {
  @Many("What you must know or do, newest first; empty for anybody but yourself. How much is unread is the count of this very list: `notifications(first: 0, filter: { unread: true }) { totalCount }`.", () => NotificationType, "personId", {
    where: is<Notification>("onPage", true),
  })
  notifications!: Connection<NotificationType>;
}
