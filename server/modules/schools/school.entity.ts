import { Column, Entity } from "typeorm";
import type { Locality, Ownership, Stage } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

@Code(30)
@Entity("school")
export class School extends Versioned {
  @Column("uuid") regionId!: string;
  /** National school code 学校标识码. */
  @Column("text", { nullable: true }) code!: string | null;
  @Column("text") name!: string;
  @Column("text", { array: true }) stages!: Stage[];
  @Column("text") locality!: Locality;
  @Column("text") ownership!: Ownership;
  /** As the region names it, e.g. 省示范. */
  @Column("text", { nullable: true }) tier!: string | null;
  @Column("text", { nullable: true }) address!: string | null;
  /** Degrees, WGS 84; both or neither. */
  @Column("double precision", { nullable: true }) latitude!: number | null;
  @Column("double precision", { nullable: true }) longitude!: number | null;
  @Column("date", { nullable: true }) openedOn!: Day | null;
  /** The first day on which it was no school any more. */
  @Column("date", { nullable: true }) closedOn!: Day | null;
  @Column("boolean") demonstration!: boolean;
}
