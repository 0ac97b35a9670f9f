import type { AuditAction } from "../../../shared/audit";
import { AuditEntry } from "../../kernel/audit";
import { allowed } from "../../kernel/policy";
import { BigInteger, Id, Json, One, Table, Text, TextList, Time, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { auditPolicy } from "./audit.policy";

const origin = allowed(() => auditPolicy, "origin");

@Table(AuditEntry, {
  description: "Something that must be accounted for later: a sign-in, an appointment, an export. Never changed and never deleted.",
  policy: auditPolicy,
  orders: { NEWEST: ["-seq"], OLDEST: ["seq"] },
})
export class AuditEntryType implements Pick<AuditEntry, "id" | "seq" | "at" | "roles" | "action" | "subjectKind" | "subjectId" | "actorId" | "personId" | "detail" | "address" | "device"> {
  @Id() id!: string;
  @BigInteger("Its place in the chain, from 1 without a gap.", { filter: true }) seq!: string;
  @Time("When.", { filter: true }) at!: Date;
  @Text("What was done: a noun, a point and what happened to it, e.g. signIn.refused.", { filter: true }) action!: AuditAction;
  @TextList("The roles in which the actor stood then.") roles!: string[];
  @Id("Id of the person who did it; empty where nobody was signed in or the platform did it by itself.") actorId!: string | null;
  @Id("Id of the person whom it was about, where there is one.") personId!: string | null;
  @Text("GraphQL type of what it was done to.", { filter: true }) subjectKind!: string;
  @Id("Id of what it was done to; it may be hidden from you, or gone.") subjectId!: string | null;
  @Json("What one must know to judge it: ids and words of the vocabulary.") detail!: Record<string, unknown>;
  @Text("Network address that it came from; for the actor and the platform's administrators, and for whom it was about where nobody was signed in.", { policy: origin }) address!: string | null;
  @Text("Browser and system that it came from; for the actor and the platform's administrators, and for whom it was about where nobody was signed in.", { policy: origin }) device!: string | null;
  @One("Who did it; empty also when you may not see the person.", () => PersonType, "actorId") actor!: Ref<PersonType>;
  @One("Whom it was about; empty also when you may not see the person.", () => PersonType, "personId") person!: Ref<PersonType>;
}
