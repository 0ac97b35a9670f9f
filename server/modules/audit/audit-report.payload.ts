import { Field, Int, ObjectType } from "type-graphql";
import { AuditProblemKind } from "../../../shared/audit";
import { BigIntScalar, enumeration, Guarded } from "../../kernel/read";

enumeration("AuditProblemKind", "What is wrong at a place of the audit log.", AuditProblemKind, {
  ALTERED: "The entry does not give its own hash: something in it was changed.",
  UNLINKED: "The entry does not follow the one before: that one was replaced.",
  MISSING: "There is no entry of this number: it was taken out.",
  CUT_OFF: "The log does not end where it ended: entries from here on were taken off, or written anew.",
});

@Guarded("Part of the report on the audit log, which only the platform's administrators can ask for.")
@ObjectType({ description: "A place at which the audit log is not as it was written." })
export class AuditProblemPayload {
  @Field(() => AuditProblemKind, { description: "What is wrong." }) kind!: AuditProblemKind;
  @Field(() => BigIntScalar, { description: "The number of the first entry that it is about." }) seq!: string;
}

@Guarded("The answer of a command that only the platform's administrators can run.")
@ObjectType({ description: "What going through the whole audit log found." })
export class AuditReportPayload {
  @Field(() => Int, { description: "How many entries there are." }) entries!: number;
  @Field(() => [AuditProblemPayload], { description: "What is wrong; empty when every entry is as it was written. At most a hundred." }) problems!: readonly AuditProblemPayload[];
  @Field({ description: "Where the log ends now. Keep it outside of this database, and compare with it later." }) anchor!: string;
}
