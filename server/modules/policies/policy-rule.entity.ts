import { Column, Entity } from "typeorm";
import type { PolicyKey, PolicyValue } from "../../../shared/policies";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified, Versioned } from "../../kernel/write";

/** The value of a rule in a region for a time; without a region it is the country's, which holds where no region says otherwise. */
@Code(36)
@Entity("policy_rule")
export class PolicyRule extends Versioned {
  @Column("text") key!: PolicyKey;
  @Column("uuid", { nullable: true }) regionId!: string | null;
  @Column("jsonb") value!: PolicyValue;
  @Column("date") since!: Day;
  /** The first day no longer. */
  @Column("date", { nullable: true }) until!: Day | null;
  /** Why it was last changed. */
  @Column("text") reason!: string;
  @Column("uuid", { nullable: true }) changedById!: string | null;
}

/** What a rule's row said from `createdAt` on: written by a trigger with each change, never by a command. */
@Code(37)
@Entity("policy_rule_revision")
export class PolicyRuleRevision extends Identified {
  @Column("uuid") policyRuleId!: string;
  @Column("int") number!: number;
  @Column("jsonb") value!: PolicyValue;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
  @Column("text") reason!: string;
  @Column("uuid", { nullable: true }) changedById!: string | null;
}
