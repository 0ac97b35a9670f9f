import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A stronger school that helps a weaker one (or one of its teaching points) for a time. Dated, never deleted. */
@Code(44)
@Entity("pairing")
export class Pairing extends Versioned {
  @Column("uuid") allianceId!: string;
  @Column("uuid") strongerSchoolId!: string;
  @Column("uuid") weakerSchoolId!: string;
  /** A teaching point of the weaker school, when the help goes there. */
  @Column("uuid", { nullable: true }) weakerPointId!: string | null;
  @Column("text") goal!: string;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
}
