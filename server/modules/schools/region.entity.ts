import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RegionLevel } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** A province, city, county or township: a tree. */
@Code(10)
@Entity("region")
export class Region extends Versioned {
  @Column("uuid", { nullable: true }) parentId!: string | null;
  /** GB/T 2260: six digits, for a township nine. */
  @Column("text") code!: string;
  @Column("text") name!: string;
  @Column("text") level!: RegionLevel;
}

/** Every region with itself and all below it; kept by a trigger of the table. */
@Code(11)
@Entity("region_closure")
export class RegionClosure {
  @PrimaryColumn("uuid") ancestorId!: string;
  @PrimaryColumn("uuid") descendantId!: string;
}
