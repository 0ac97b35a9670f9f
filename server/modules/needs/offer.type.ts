import type { Relation } from "typeorm";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { HalfDay, OfferState } from "../../../shared/needs";
import { Stage, Subject } from "../../../shared/schools";
import { anyOf, holds, own } from "../../kernel/policy";
import { Adds, Day, Enum, EnumList, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import { ongoing } from "../../kernel/policy";
import type { Day as DayText } from "../../kernel/time";
import { Membership } from "../alliances";
import { PersonType } from "../identity";
import { RegionClosure, School, SchoolType } from "../schools";
import { Offer } from "./offer.entity";
import { offerPolicy, runs } from "./need.policy";

@Table(Offer, {
  description: "A teacher who would go to other schools: by himself 报名, or because his school nominates him 推荐.",
  policy: offerPolicy,
  orders: { NEWEST: ["-createdAt", "-id"], SINCE: ["since", "id"] },
  period: ["since", "until"],
  filters: {
    alliance: { description: "Of teachers whose school is a member of this alliance now.", column: "schoolId", via: Membership, pick: "schoolId", match: "allianceId", where: ongoing<Membership>("since", "until") as never },
    region: { description: "Of teachers of schools in this region or one below it.", column: "schoolId", via: School, pick: "id", match: "regionId", next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" } },
  },
})
export class OfferType implements Omit<Offer, "nominatedById" | "neverAgreed"> {
  @Id() id!: string;
  @Id("The teacher.") personId!: string;
  @Id("Where he works.") schoolId!: string;
  @EnumList(ExchangeKind, "For which kinds of exchange.") kinds!: ExchangeKind[];
  @EnumList(Subject, "Which subjects.", { filter: true }) subjects!: Subject[];
  @EnumList(Stage, "Which stages; none means any.") stages!: Stage[];
  @EnumList(HalfDay, "On which half days of the week he can be away.") halfDays!: HalfDay[];
  @Integer("Periods a week at most, over all schools.") periodsAWeek!: number;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer.") until!: DayText;
  @Integer("Kilometres from the own school in a straight line; empty for anywhere.") furthestKm!: number | null;
  @Integer("How many schools at most.") mostSchools!: number;
  @Text("What else is to be known.") remark!: string;
  @Enum(OfferState, "Whether exchanges may be planned with it.", { filter: true }) state!: OfferState;
  @Text("What he said to his nomination, for himself and his school.", { policy: anyOf<Offer>(own("personId"), runs("schoolId"), holds("platform")) as never }) answer!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was made.") createdAt!: Date;
  @One("The teacher.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("Where he works.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("Who nominated him; empty where he offered himself.", () => PersonType, "nominatedById") nominatedBy!: Ref<Relation<PersonType>>;
}

@Adds(() => SchoolType)
export class SchoolOffers {
  @Many("What its teachers offer, and whom it nominated, as far as you may see it.", () => OfferType, "schoolId") offers!: Connection<OfferType>;
}

@Adds(() => PersonType)
export class PersonOffers {
  @Many("The person's offers and nominations, as far as you may see them.", () => OfferType, "personId") offers!: Connection<OfferType>;
}
