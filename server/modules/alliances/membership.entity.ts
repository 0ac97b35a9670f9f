import { Column, Entity } from "typeorm";
import type { MembershipRole } from "../../../shared/alliances";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A school's time in an alliance in one role. Dated, never deleted: another role is another row. */
@Code(42)
@Entity("membership")
export class Membership extends Versioned {
  @Column("uuid") allianceId!: string;
  @Column("uuid") schoolId!: string;
  @Column("text") role!: MembershipRole;
  /** First day. */
  @Column("date") since!: Day;
  /** First day no longer; null while no end is known. */
  @Column("date", { nullable: true }) until!: Day | null;
}
