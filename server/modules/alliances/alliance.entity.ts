import { Column, Entity } from "typeorm";
import type { AllianceKind, AllianceState } from "../../../shared/alliances";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** Schools that work together under one charter. Zones lie inside zones by `parentId`. */
@Code(40)
@Entity("alliance")
export class Alliance extends Versioned {
  @Column("uuid", { nullable: true }) parentId!: string | null;
  @Column("text") kind!: AllianceKind;
  @Column("text") name!: string;
  @Column("text") charter!: string;
  @Column("text") goals!: string;
  @Column("date", { nullable: true }) startsOn!: Day | null;
  @Column("date", { nullable: true }) endsOn!: Day | null;
  @Column("text") state!: AllianceState;
  @Column("boolean") demonstration!: boolean;
}
