import { Column, Entity } from "typeorm";
import type { Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** What a panel judges by, published before anybody applies. */
@Code(153)
@Entity("hiring_criterion")
export class HiringCriterion extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("int") ordinal!: number;
  @Column("text") name!: string;
  @Column("text") says!: string;
  /** Of 100. */
  @Column("int") weight!: number;
  /** The most points that a judge gives. */
  @Column("int") most!: number;
}

/** Places of a subject at a school 岗位. */
@Code(154)
@Entity("hiring_post")
export class HiringPost extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("uuid") schoolId!: string;
  @Column("text") subject!: Subject;
  @Column("int") places!: number;
  /** Who holds a post of this line competes for it; else only its free places are filled. */
  @Column("boolean") contested!: boolean;
  /** What the staffing quota said when the line was made. */
  @Column("int", { nullable: true }) approved!: number | null;
  @Column("int", { nullable: true }) actual!: number | null;
}
