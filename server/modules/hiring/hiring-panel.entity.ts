import { Column, Entity } from "typeorm";
import type { HiringSheetState } from "../../../shared/hiring";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** A member of the panel 评审组: of the campaign, or of one school for the round inside it. */
@Code(156)
@Entity("hiring_panelist")
export class HiringPanelist extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("uuid", { nullable: true }) schoolId!: string | null;
  @Column("uuid") personId!: string;
  @Column("text") name!: string;
  /** How much the scores count beside those of the others. */
  @Column("int") weight!: number;
}

/** What one judge gives one application; sealed until the scoring closes. */
@Code(157)
@Entity("hiring_sheet")
export class HiringSheet extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("uuid") roundId!: string;
  @Column("uuid") applicationId!: string;
  /** Null once the member was dismissed; what was scored stays. */
  @Column("uuid", { nullable: true }) panelistId!: string | null;
  @Column("uuid") judgeId!: string;
  /** Whom it is about. */
  @Column("uuid") personId!: string;
  @Column("int") weight!: number;
  @Column("text") state!: HiringSheetState;
  /** Points by the criterion's id. */
  @Column("jsonb") points!: Record<string, number>;
  /** Out of 100. */
  @Column("double precision", { nullable: true }) total!: number | null;
  /** Why the judge keeps out of it 回避. */
  @Column("text") reason!: string;
}
