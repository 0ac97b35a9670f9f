import type { Relation } from "typeorm";
import { AllianceKind, AllianceState } from "../../../shared/alliances";
import { Day, Enum, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { RegionType } from "../schools";
import { AllianceRevision, AllianceRevisionRegion } from "./alliance-revision.entity";
import { allianceRevisionPolicy } from "./alliance.policy";
import { AllianceType } from "./alliance.type";

@Table(AllianceRevision, {
  description: "What an alliance said of itself from `createdAt` until the next revision.",
  policy: allianceRevisionPolicy,
  orders: { NEWEST: ["-createdAt", "-number", "-id"], OLDEST: ["createdAt", "number", "id"] },
})
export class AllianceRevisionType implements Pick<AllianceRevision, "id" | "number" | "kind" | "name" | "charter" | "goals" | "startsOn" | "endsOn" | "state" | "createdAt"> {
  @Id() id!: string;
  @Integer("The alliance's version that it is.") number!: number;
  @Enum(AllianceKind, "Its kind.") kind!: AllianceKind;
  @Text("Its name then.") name!: string;
  @Text("Its charter then.") charter!: string;
  @Text("What it was for then.") goals!: string;
  @Day("The first day of its period, as said then.") startsOn!: DayText | null;
  @Day("The last day that was planned then.") endsOn!: DayText | null;
  @Enum(AllianceState, "Its state then.") state!: AllianceState;
  @Time("From this moment on.", { filter: true }) createdAt!: Date;
  @Many("The regions that it belonged to then; of revisions before the platform kept them, none.", () => RegionType, "id", { link: { via: AllianceRevisionRegion, from: "revisionId", to: "regionId", unique: true } }) regions!: Connection<RegionType>;
  @One("The alliance.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("The zone in which it lay then.", () => AllianceType, "parentId") parent!: Ref<Relation<AllianceType>>;
}
