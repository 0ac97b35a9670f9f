import type { Relation } from "typeorm";
import { HiringRoundState, HiringState } from "../../../shared/hiring";
import { Adds, Day, Enum, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { AllianceType } from "../alliances";
import { RegionClosure, RegionType, SchoolType } from "../schools";
import { Hiring, HiringAlliance, HiringRound, HiringSchool } from "./hiring.entity";
import { hiringPolicy, hiringRoundPolicy, hiringSchoolPolicy } from "./hiring.policy";

@Table(Hiring, {
  description: "A campaign of competitive hiring 县管校聘竞聘: posts, three rounds, published criteria, a result with its reasons.",
  policy: hiringPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
  filters: {
    region: { description: "Run in this region or one below it.", column: "regionId", via: RegionClosure, pick: "descendantId", match: "ancestorId" },
    alliance: { description: "Reaches over this alliance.", column: "id", via: HiringAlliance, pick: "hiringId", match: "allianceId" },
    school: { description: "This school takes part.", column: "id", via: HiringSchool, pick: "hiringId", match: "schoolId" },
  },
})
export class HiringType implements Pick<Hiring, "id" | "regionId" | "allianceId" | "title" | "remark" | "schoolYear" | "effectiveOn" | "mostWishes" | "seed" | "state" | "reason" | "openedAt" | "publishedAt" | "publicUntil" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("Whose bureau runs it.") regionId!: string;
  @Id("The one alliance that it is inside of; empty where it reaches over several or the whole region.") allianceId!: string | null;
  @Text("What it is called.") title!: string;
  @Text("What else is to be known of it.") remark!: string;
  @Integer("The school year, by its first calendar year.", { filter: true }) schoolYear!: number;
  @Day("From when on the posts are those of the result.") effectiveOn!: DayText;
  @Integer("How many posts somebody can wish for in a round.") mostWishes!: number;
  @Text("What lots are drawn from: the candidate whose SHA-256 of `seed:candidate` is smaller goes before. Empty until it is opened.") seed!: string | null;
  @Enum(HiringState, "How far it is.", { filter: true }) state!: HiringState;
  @Text("Why it was cancelled.") reason!: string;
  @Time("When posts and criteria were published.") openedAt!: Date | null;
  @Time("When the final list was published.") publishedAt!: Date | null;
  @Day("The first day on which the final list hangs out no longer.") publicUntil!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was drafted.") createdAt!: Date;
  @One("Whose bureau runs it.", () => RegionType, "regionId") region!: Ref<Relation<RegionType>>;
  @One("The one alliance that it is inside of.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @Many("The schools that take part, once for each of its alliances.", () => HiringSchoolType, "hiringId") schools!: Connection<HiringSchoolType>;
  @Many("Its three rounds.", () => HiringRoundType, "hiringId") rounds!: Connection<HiringRoundType>;
}

@Table(HiringSchool, { description: "A school that takes part in a campaign, once for each of its alliances.", policy: hiringSchoolPolicy, orders: { ENTERED: ["id"] } })
export class HiringSchoolType implements Pick<HiringSchool, "id" | "hiringId" | "schoolId" | "allianceId"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The school.") schoolId!: string;
  @Id("The alliance in which it takes part.") allianceId!: string | null;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("The alliance in which it takes part.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
}

@Table(HiringRound, {
  description: "A round of a campaign: 1 inside the school, 2 inside the alliance, 3 across the region.",
  policy: hiringRoundPolicy,
  orders: { NUMBER: ["number", "id"] },
})
export class HiringRoundType implements Pick<HiringRound, "id" | "hiringId" | "number" | "state" | "appliesSince" | "appliesUntil" | "scoresUntil" | "postedAt" | "objectionsUntil" | "version"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Integer("1 inside the school, 2 inside the alliance, 3 across the region.", { filter: true }) number!: number;
  @Enum(HiringRoundState, "How far it is.", { filter: true }) state!: HiringRoundState;
  @Day("The first day on which one can apply.") appliesSince!: DayText;
  @Day("The first day on which nobody can apply any more.") appliesUntil!: DayText;
  @Day("By when the panel is to have scored: the first day no longer.") scoresUntil!: DayText;
  @Time("When the result was posted.") postedAt!: Date | null;
  @Day("The first day on which nobody can object any more.") objectionsUntil!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The campaign.", () => HiringType, "hiringId") hiring!: Ref<Relation<HiringType>>;
}

@Adds(() => AllianceType)
export class AllianceHirings {
  @Many("Campaigns of competitive hiring that are inside of this alliance alone.", () => HiringType, "allianceId") hirings!: Connection<HiringType>;
}
