import { Column, Entity, PrimaryColumn } from "typeorm";
import type { HiringRoundState, HiringState } from "../../../shared/hiring";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified, Versioned } from "../../kernel/write";

/** A campaign of competitive hiring 县管校聘竞聘. */
@Code(150)
@Entity("hiring")
export class Hiring extends Versioned {
  /** Whose bureau runs it. */
  @Column("uuid") regionId!: string;
  /** The one alliance that it is inside of; null where it reaches over several or the whole region. */
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("text") title!: string;
  @Column("text") remark!: string;
  @Column("int") schoolYear!: number;
  /** From when on the posts are those of the result. */
  @Column("date") effectiveOn!: Day;
  /** How many posts somebody can wish for in a round. */
  @Column("int") mostWishes!: number;
  /** What lots are drawn from; published when it is opened. */
  @Column("text", { nullable: true }) seed!: string | null;
  @Column("text") state!: HiringState;
  /** Why it was cancelled. */
  @Column("text") reason!: string;
  @Column("timestamptz", { nullable: true }) openedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) publishedAt!: Date | null;
  /** The first day on which the final list hangs out no longer. */
  @Column("date", { nullable: true }) publicUntil!: Day | null;
  @Column("uuid", { nullable: true }) draftedById!: string | null;
}

/** An alliance that a campaign reaches over; where there is none, it is the whole region. */
@Entity("hiring_alliance")
export class HiringAlliance {
  @PrimaryColumn("uuid") hiringId!: string;
  @PrimaryColumn("uuid") allianceId!: string;
}

/** A school that takes part, once for each of its alliances. */
@Code(151)
@Entity("hiring_school")
export class HiringSchool extends Identified {
  @Column("uuid") hiringId!: string;
  @Column("uuid") schoolId!: string;
  @Column("uuid", { nullable: true }) allianceId!: string | null;
}

/** One of the three rounds: inside the school, inside the alliance, across the region. */
@Code(152)
@Entity("hiring_round")
export class HiringRound extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("int") number!: number;
  @Column("text") state!: HiringRoundState;
  @Column("date") appliesSince!: Day;
  /** The first day on which nobody can apply any more. */
  @Column("date") appliesUntil!: Day;
  /** By when the panel is to have scored. */
  @Column("date") scoresUntil!: Day;
  @Column("timestamptz", { nullable: true }) postedAt!: Date | null;
  /** The first day on which nobody can object any more. */
  @Column("date", { nullable: true }) objectionsUntil!: Day | null;
}
