import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** Who decides approvals in whose place, for days on which he is away. */
@Code(73)
@Entity("delegation")
export class Delegation extends Versioned {
  @Column("uuid") fromId!: string;
  @Column("uuid") toId!: string;
  @Column("date") since!: Day;
  /** First day no longer. */
  @Column("date") until!: Day;
  /** The kinds of approvals that are handed over; all when null. */
  @Column("text", { array: true, nullable: true }) kinds!: string[] | null;
  @Column("text") note!: string;
}
