import { Column, Entity } from "typeorm";
import type { ExchangeKind } from "../../../shared/exchange-kinds";
import type { NeedPriority, NeedState } from "../../../shared/needs";
import type { Stage, Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A teacher that a school lacks 需求. */
@Code(105)
@Entity("need")
export class Need extends Versioned {
  @Column("uuid") schoolId!: string;
  /** The alliance that is asked first. */
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("text") kind!: ExchangeKind;
  @Column("text", { nullable: true }) subject!: Subject | null;
  @Column("text", { nullable: true }) stage!: Stage | null;
  /** Persons; periods a week where the kind is itinerant. */
  @Column("int") wanted!: number;
  /** What exchanges that are proposed or more give of it. Never more than wanted: the database holds that. */
  @Column("int") filled!: number;
  @Column("date") since!: Day;
  @Column("date") until!: Day;
  @Column("text") priority!: NeedPriority;
  @Column("text") reason!: string;
  @Column("text") state!: NeedState;
  /** Made from a computed shortage. */
  @Column("boolean") fromShortage!: boolean;
  @Column("uuid", { nullable: true }) askedById!: string | null;
}
