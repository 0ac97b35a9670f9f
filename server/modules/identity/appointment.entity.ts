import { Column, Entity } from "typeorm";
import type { AppointedRole, ScopeKind } from "../../../shared/identity";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A role that a person has over a scope for a time. Dismissed, it ends; it is never deleted. */
@Code(23)
@Entity("appointment")
export class Appointment extends Versioned {
  @Column("uuid") personId!: string;
  @Column("text") role!: AppointedRole;
  @Column("text") scopeKind!: ScopeKind;
  /** Region, school or alliance; null over the whole platform. */
  @Column("uuid", { nullable: true }) scopeId!: string | null;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
  @Column("uuid", { nullable: true }) appointedById!: string | null;
  @Column("uuid", { nullable: true }) dismissedById!: string | null;
}
