import { Column, Entity } from "typeorm";
import type { HiringApplicationState, HiringObjectionState, WishReason } from "../../../shared/hiring";
import type { Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Identified, Versioned } from "../../kernel/write";

/** Somebody's application in a round. */
@Code(158)
@Entity("hiring_application")
export class HiringApplication extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("uuid") roundId!: string;
  @Column("uuid") candidateId!: string;
  @Column("uuid") personId!: string;
  @Column("text") name!: string;
  @Column("uuid") schoolId!: string;
  @Column("text") subject!: Subject;
  @Column("text") statement!: string;
  @Column("text") state!: HiringApplicationState;
  @Column("timestamptz") submittedAt!: Date;
  /** After an upheld objection: counts in place of what the panel gave. */
  @Column("double precision", { nullable: true }) correctedTotal!: number | null;
  /** Out of 100; from the posted result. */
  @Column("double precision", { nullable: true }) total!: number | null;
  /** Among all applications of the round. */
  @Column("int", { nullable: true }) rank!: number | null;
  @Column("uuid", { nullable: true }) placedPostId!: string | null;
  @Column("int", { nullable: true }) placedWish!: number | null;
  @Column("jsonb") reasons!: WishReason[];
}

/** One of its wishes, 1 the dearest. */
@Code(159)
@Entity("hiring_wish")
export class HiringWish extends Identified {
  @Column("uuid") applicationId!: string;
  @Column("uuid") hiringId!: string;
  @Column("uuid") personId!: string;
  @Column("uuid") postId!: string;
  @Column("uuid") schoolId!: string;
  @Column("int") ordinal!: number;
}

/** What is published: who was placed where. */
@Code(160)
@Entity("hiring_placement")
export class HiringPlacement extends Identified {
  @Column("uuid") hiringId!: string;
  @Column("uuid") roundId!: string;
  @Column("int") roundNumber!: number;
  @Column("uuid") candidateId!: string;
  @Column("uuid") personId!: string;
  @Column("text") name!: string;
  @Column("uuid") homeSchoolId!: string;
  @Column("uuid") schoolId!: string;
  @Column("uuid") postId!: string;
  @Column("text") subject!: Subject;
  /** Among those placed at the post in the round. */
  @Column("int") rank!: number;
}

/** An objection 异议 to a posted result. */
@Code(161)
@Entity("hiring_objection")
export class HiringObjection extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("uuid") roundId!: string;
  @Column("uuid") applicationId!: string;
  @Column("uuid") personId!: string;
  @Column("text") name!: string;
  @Column("text") body!: string;
  @Column("text") state!: HiringObjectionState;
  @Column("text") answer!: string;
  @Column("double precision", { nullable: true }) correctedTotal!: number | null;
  @Column("uuid", { nullable: true }) answeredById!: string | null;
  @Column("timestamptz", { nullable: true }) answeredAt!: Date | null;
}

/** A placement that counted, with all that it was made from. */
@Code(162)
@Entity("hiring_run")
export class HiringRun extends Identified {
  @Column("uuid") hiringId!: string;
  @Column("uuid") roundId!: string;
  @Column("uuid", { nullable: true }) objectionId!: string | null;
  @Column("jsonb") input!: object;
  @Column("text") inputHash!: string;
  @Column("text") outcomeHash!: string;
  @Column("int") applicants!: number;
  @Column("int") placed!: number;
  @Column("uuid", { nullable: true }) ranById!: string | null;
}
