import { Column, Entity } from "typeorm";
import type { ExchangeKind } from "../../../shared/exchange-kinds";
import type { HalfDay, OfferState } from "../../../shared/needs";
import type { Stage, Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A teacher who would go to other schools, by himself 报名 or because his school says so 推荐. */
@Code(114)
@Entity("offer")
export class Offer extends Versioned {
  @Column("uuid") personId!: string;
  /** Where he works: who runs it nominates him and sees his offer. */
  @Column("uuid") schoolId!: string;
  @Column("text", { array: true }) kinds!: ExchangeKind[];
  @Column("text", { array: true }) subjects!: Subject[];
  /** Empty: any. */
  @Column("text", { array: true }) stages!: Stage[];
  /** When he can be away for weekly lessons. */
  @Column("text", { array: true }) halfDays!: HalfDay[];
  @Column("int") periodsAWeek!: number;
  @Column("date") since!: Day;
  /** The first day no longer. */
  @Column("date") until!: Day;
  /** From the own school, in a straight line; null for anywhere. */
  @Column("int", { nullable: true }) furthestKm!: number | null;
  @Column("int") mostSchools!: number;
  @Column("text") remark!: string;
  @Column("text") state!: OfferState;
  @Column("uuid", { nullable: true }) nominatedById!: string | null;
  /** What he said to his nomination. */
  @Column("text") answer!: string;
  /** A nomination that was withdrawn before he agreed: it stays between him and his school. */
  @Column("boolean") neverAgreed!: boolean;
}
