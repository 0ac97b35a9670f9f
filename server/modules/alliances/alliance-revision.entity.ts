import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AllianceKind, AllianceState } from "../../../shared/alliances";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified } from "../../kernel/write";

/** What an alliance said of itself from `createdAt` on: written by a trigger with each change, never by a command. */
@Code(43)
@Entity("alliance_revision")
export class AllianceRevision extends Identified {
  @Column("uuid") allianceId!: string;
  @Column("int") number!: number;
  @Column("uuid", { nullable: true }) parentId!: string | null;
  @Column("text") kind!: AllianceKind;
  @Column("text") name!: string;
  @Column("text") charter!: string;
  @Column("text") goals!: string;
  @Column("date", { nullable: true }) startsOn!: Day | null;
  @Column("date", { nullable: true }) endsOn!: Day | null;
  @Column("text") state!: AllianceState;
  @Column("uuid", { array: true }) regionIds!: string[];
}

/** View: the regions of each revision, one a row. */
@Entity("alliance_revision_region")
export class AllianceRevisionRegion {
  @PrimaryColumn("uuid") revisionId!: string;
  @PrimaryColumn("uuid") regionId!: string;
}
