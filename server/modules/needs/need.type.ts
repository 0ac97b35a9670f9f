import type { Relation } from "typeorm";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { NeedPriority, NeedState } from "../../../shared/needs";
import { Stage, Subject } from "../../../shared/schools";
import { Adds, Day, Enum, Flag, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { AllianceType } from "../alliances";
import { RegionClosure, School, SchoolType } from "../schools";
import { Need } from "./need.entity";
import { needPolicy } from "./need.policy";

@Table(Need, {
  description: "A teacher that a school lacks 需求.",
  policy: needPolicy,
  orders: { NEWEST: ["-createdAt", "-id"], SINCE: ["since", "id"] },
  period: ["since", "until"],
  filters: { region: { description: "Of schools in this region or one below it.", column: "schoolId", via: School, pick: "id", match: "regionId", next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" } } },
})
export class NeedType implements Pick<Need, "id" | "schoolId" | "allianceId" | "kind" | "subject" | "stage" | "wanted" | "filled" | "since" | "until" | "priority" | "reason" | "state" | "fromShortage" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The school.") schoolId!: string;
  @Id("The alliance that is asked first.") allianceId!: string | null;
  @Enum(ExchangeKind, "By what kind of exchange.", { filter: true }) kind!: ExchangeKind;
  @Enum(Subject, "The subject; empty for a post without one.", { filter: true }) subject!: Subject | null;
  @Enum(Stage, "The stage.") stage!: Stage | null;
  @Integer("How many persons; periods a week where the kind is itinerant.") wanted!: number;
  @Integer("How much of it is filled by exchanges that are proposed or more.") filled!: number;
  @Day("The first day.", { filter: true }) since!: DayText;
  @Day("The first day no longer.") until!: DayText;
  @Enum(NeedPriority, "How pressing it is.", { filter: true }) priority!: NeedPriority;
  @Text("Why.") reason!: string;
  @Enum(NeedState, "How much of it is filled.", { filter: true }) state!: NeedState;
  @Flag("Made from a computed shortage.") fromShortage!: boolean;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was posted.") createdAt!: Date;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("The alliance that is asked first.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
}

@Adds(() => SchoolType)
export class SchoolNeeds {
  @Many("What the school lacks.", () => NeedType, "schoolId") needs!: Connection<NeedType>;
}

@Adds(() => AllianceType)
export class AllianceNeeds {
  @Many("What its schools lack.", () => NeedType, "allianceId") needs!: Connection<NeedType>;
}
