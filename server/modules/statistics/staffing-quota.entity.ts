import { Column, Entity } from "typeorm";
import type { Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/**
 * How many posts a school has for a subject in a school year, 编制. A post counts for its first subject and wholly: an
 * approved post is a whole person's, and who teaches music on the side fills no post of music.
 */
@Code(91)
@Entity("staffing_quota")
export class StaffingQuota extends Versioned {
  @Column("uuid") schoolId!: string;
  @Column("text") subject!: Subject;
  @Column("int") year!: number;
  /** Null while the bureau has not said. */
  @Column("int", { nullable: true }) approved!: number | null;
  /** The same as in the posts that count for it; kept by the database. */
  @Column("uuid") slotId!: string;
}
