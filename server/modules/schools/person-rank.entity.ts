import { Column, Entity } from "typeorm";
import type { Rank } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A professional title that a person holds for a time, 职称: one at any time. */
@Code(34)
@Entity("person_rank")
export class PersonRank extends Versioned {
  @Column("uuid") personId!: string;
  @Column("text") rank!: Rank;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
}
