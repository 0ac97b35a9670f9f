import { Column, Entity } from "typeorm";
import type { Honour } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** An honour that a person holds for a time, 荣誉: several at once, each once. */
@Code(35)
@Entity("person_honour")
export class PersonHonour extends Versioned {
  @Column("uuid") personId!: string;
  @Column("text") honour!: Honour;
  @Column("text") awardedBy!: string;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
}
