import { allowed } from "../../kernel/policy";
import { activityPolicy, activityScopePolicy } from "./activity.policy";
import { BigInteger, Id, Json, Table, Text, Time } from "../../kernel/read";
import { Activity, ActivityScope } from "../../kernel/write";

@Table(Activity, {
  description: "Something that happened: one for each change, never changed afterwards. Who did it is `actor`.",
  policy: activityPolicy,
  orders: { NEWEST: ["-ord"], OLDEST: ["ord"] },
  filters: {
    scope: {
      description: "Only what this person, school, alliance or region was told of.",
      column: "ord",
      via: ActivityScope,
      pick: "ord",
      match: "scopeId",
      // What is told to several scopes would otherwise say of a hidden one what happens there.
      where: allowed(() => activityScopePolicy, "see"),
    },
  },
})
export class ActivityType implements Pick<Activity, "id" | "seq" | "kind" | "subjectKind" | "subjectId" | "payload" | "createdAt"> {
  @Id() id!: string;
  @BigInteger("Its place in the order of everything that happened, a moment after the commit; the cursor of the subscription. Empty until then.") seq!: string | null;
  @Text("What happened: the kind of the subject, a point and the event, e.g. alliance.activated.", { filter: true }) kind!: string;
  @Text("GraphQL type of what it happened to.", { filter: true }) subjectKind!: string;
  @Id("Id of what it happened to; it may be hidden from you, or gone.", { filter: true }) subjectId!: string;
  @Json("Names and values as they were then, for the sentence that says what happened.") payload!: Record<string, unknown>;
  @Time("When it happened.", { filter: true }) createdAt!: Date;
}
