import { Entity, PrimaryColumn } from "typeorm";
import { Code } from "../../kernel/ids";

/** A region whose bureau an alliance answers to. */
@Code(41)
@Entity("alliance_region")
export class AllianceRegion {
  @PrimaryColumn("uuid") allianceId!: string;
  @PrimaryColumn("uuid") regionId!: string;
}

/** View: the regions of which an alliance lies in one that is the same or below; for lists "in this region". */
@Entity("alliance_in_region")
export class AllianceInRegion {
  @PrimaryColumn("uuid") allianceId!: string;
  @PrimaryColumn("uuid") regionId!: string;
}

/** View: the regions that hold every region of an alliance: their bureaus govern it. */
@Entity("alliance_governed_by")
export class AllianceGovernedBy {
  @PrimaryColumn("uuid") allianceId!: string;
  @PrimaryColumn("uuid") regionId!: string;
}

/** View: every region inside the regions of an alliance: where its coordinator looks for schools. */
@Entity("alliance_ground")
export class AllianceGround {
  @PrimaryColumn("uuid") allianceId!: string;
  @PrimaryColumn("uuid") regionId!: string;
}
