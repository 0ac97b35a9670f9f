import type { Relation } from "typeorm";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { ExchangeChangeKind, ExchangeState, SlotExceptionKind, SlotExceptionState, VisitState } from "../../../shared/exchanges";
import { Subject } from "../../../shared/schools";
import { Adds, Count, Day, Enum, Flag, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { AllianceType } from "../alliances";
import { PersonType } from "../identity";
import { NeedType } from "../needs";
import { RegionClosure, School, SchoolType } from "../schools";
import { ExchangeChange } from "./exchange-change.entity";
import { Exchange, ExchangeMentee, ExchangeSlot, ExchangeVisit, Occupation, SlotException } from "./exchange.entity";
import { exchangeChangePolicy, exchangeMenteePolicy, exchangePolicy, exchangeSlotPolicy, exchangeVisitPolicy, occupationPolicy, slotExceptionPolicy } from "./exchange.policy";

@Table(Exchange, {
  description: "A teacher at another school for a time 交流.",
  policy: exchangePolicy,
  orders: { NEWEST: ["-createdAt", "-id"], SINCE: ["-since", "-id"] },
  period: ["since", "until"],
  filters: {
    hostRegion: { description: "To schools in this region or one below it.", column: "hostSchoolId", via: School, pick: "id", match: "regionId", next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" } },
    homeRegion: { description: "From schools in this region or one below it.", column: "homeSchoolId", via: School, pick: "id", match: "regionId", next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" } },
  },
})
export class ExchangeType implements Pick<Exchange, "id" | "allianceId" | "kind" | "personId" | "homeSchoolId" | "hostSchoolId" | "needId" | "offerId" | "subject" | "purpose" | "since" | "until" | "state" | "reason" | "overrideReason" | "succeedsId" | "endsEarly" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The alliance in which it takes place; empty outside of any.") allianceId!: string | null;
  @Enum(ExchangeKind, "What kind.", { filter: true }) kind!: ExchangeKind;
  @Id("The teacher.") personId!: string;
  @Id("Where the teacher comes from.") homeSchoolId!: string;
  @Id("Where the teacher goes.") hostSchoolId!: string;
  @Id("The need that it fills.") needId!: string | null;
  @Id("The offer on which it draws.") offerId!: string | null;
  @Enum(Subject, "What is taught.", { filter: true }) subject!: Subject | null;
  @Text("What it is for.") purpose!: string;
  @Day("The first day.", { filter: true }) since!: DayText;
  @Day("The first day no longer. What meets a term: `sinceBefore` its end and `untilFrom` the day after its first.", { filter: true }) until!: DayText;
  @Enum(ExchangeState, "How far it is.", { filter: true }) state!: ExchangeState;
  @Text("Why it was rejected, cancelled or ended early.") reason!: string;
  @Text("Why a wish was passed over.") overrideReason!: string;
  @Id("The exchange that it takes the place of, at another host.") succeedsId!: string | null;
  @Flag("Its last day was brought forward: then it is ended early, and not completed.") endsEarly!: boolean;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was drafted.") createdAt!: Date;
  @One("The alliance.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("The teacher.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("Where the teacher comes from.", () => SchoolType, "homeSchoolId") homeSchool!: Ref<Relation<SchoolType>>;
  @One("Where the teacher goes.", () => SchoolType, "hostSchoolId") hostSchool!: Ref<Relation<SchoolType>>;
  @One("The need that it fills.", () => NeedType, "needId") need!: Ref<Relation<NeedType>>;
  @Many("Its places in the week, past ones too.", () => ExchangeSlotType, "exchangeId") slots!: Connection<ExchangeSlotType>;
  @Many("Its visits and meetings.", () => ExchangeVisitType, "exchangeId") visits!: Connection<ExchangeVisitType>;
  @Many("Who is mentored.", () => ExchangeMenteeType, "exchangeId") mentees!: Connection<ExchangeMenteeType>;
  @Many("Single days of its places in the week that are otherwise than planned.", () => SlotExceptionType, "exchangeId") exceptions!: Connection<SlotExceptionType>;
  @Many("What was changed about it: what, from, to, who, when, why.", () => ExchangeChangeType, "exchangeId") changes!: Connection<ExchangeChangeType>;
  @One("The exchange that it takes the place of.", () => ExchangeType, "succeedsId") succeeds!: Ref<Relation<ExchangeType>>;
  @Many("The exchanges that were to take its place at another host.", () => ExchangeType, "succeedsId") successors!: Connection<ExchangeType>;
}

@Table(ExchangeSlot, {
  description: "A place in each week of an itinerant's time.",
  policy: exchangeSlotPolicy,
  orders: { WEEK: ["weekday", "starts", "id"] },
  period: ["since", "until"],
})
export class ExchangeSlotType implements Pick<ExchangeSlot, "id" | "exchangeId" | "personId" | "schoolId" | "weekday" | "starts" | "ends" | "periods" | "room" | "className" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("The teacher.") personId!: string;
  @Id("The school.") schoolId!: string;
  @Integer("1 Monday to 7 Sunday: whose timetable, so that it follows moved working days.") weekday!: number;
  @Text("When it begins, `HH:MM:SS`.") starts!: string;
  @Text("When it ends.") ends!: string;
  @Integer("How many lessons.") periods!: number;
  @Text("The room.") room!: string | null;
  @Text("The class.") className!: string | null;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer.") until!: DayText;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The exchange.", () => ExchangeType, "exchangeId") exchange!: Ref<Relation<ExchangeType>>;
}

@Table(ExchangeVisit, {
  description: "A dated visit with a lesson, or a meeting.",
  policy: exchangeVisitPolicy,
  orders: { DAY: ["day", "starts", "id"] },
})
export class ExchangeVisitType implements Pick<ExchangeVisit, "id" | "exchangeId" | "personId" | "schoolId" | "day" | "starts" | "ends" | "periods" | "room" | "className" | "topic" | "state" | "substituteId" | "version"> {
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("Who comes.") personId!: string;
  @Id("The school.") schoolId!: string;
  @Day("The day.", { filter: true }) day!: DayText;
  @Text("When it begins, `HH:MM:SS`.") starts!: string;
  @Text("When it ends.") ends!: string;
  @Integer("How many lessons.") periods!: number;
  @Text("The room.") room!: string | null;
  @Text("The class.") className!: string | null;
  @Text("What it is about.") topic!: string;
  @Enum(VisitState, "Whether it takes place.", { filter: true }) state!: VisitState;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The exchange.", () => ExchangeType, "exchangeId") exchange!: Ref<Relation<ExchangeType>>;
  @Id("Who was asked to come instead, until he answers.") substituteId!: string | null;
  @One("Who comes.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("Who was asked to come instead.", () => PersonType, "substituteId") substitute!: Ref<Relation<PersonType>>;
}

@Table(ExchangeMentee, { description: "Somebody who is mentored, and is at the meetings too.", policy: exchangeMenteePolicy, orders: { ADDED: ["createdAt", "id"] } })
export class ExchangeMenteeType implements Pick<ExchangeMentee, "id" | "exchangeId" | "personId" | "schoolId"> {
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("Who is mentored.") personId!: string;
  @Id("Where the mentee works.") schoolId!: string;
  @One("The exchange.", () => ExchangeType, "exchangeId") exchange!: Ref<Relation<ExchangeType>>;
  @One("Who is mentored.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("Where the mentee works.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}

@Table(SlotException, { description: "One day of a place in the week that is otherwise than planned.", policy: slotExceptionPolicy, orders: { DAY: ["day", "id"] } })
export class SlotExceptionType implements Pick<SlotException, "id" | "exchangeId" | "slotId" | "day" | "kind" | "state" | "personId" | "toDay" | "toStarts" | "toEnds" | "toRoom" | "reason" | "version"> {
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("The place in the week.") slotId!: string;
  @Day("The day as planned.", { filter: true }) day!: DayText;
  @Enum(SlotExceptionKind, "What is otherwise.", { filter: true }) kind!: SlotExceptionKind;
  @Enum(SlotExceptionState, "Whether it holds.", { filter: true }) state!: SlotExceptionState;
  @Id("Who comes instead.") personId!: string | null;
  @Day("The day on which it takes place instead.") toDay!: DayText | null;
  @Text("When it begins then, `HH:MM:SS`.") toStarts!: string | null;
  @Text("When it ends then.") toEnds!: string | null;
  @Text("In which room then, if another.") toRoom!: string | null;
  @Text("Why.") reason!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The place in the week.", () => ExchangeSlotType, "slotId") slot!: Ref<Relation<ExchangeSlotType>>;
  @One("Who comes instead.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
}

@Table(ExchangeChange, { description: "What was changed about an exchange: what, from, to, who, when, why.", policy: exchangeChangePolicy, orders: { NEWEST: ["-createdAt", "-id"] } })
export class ExchangeChangeType implements Pick<ExchangeChange, "id" | "exchangeId" | "what" | "actorId" | "day" | "fromDay" | "fromWeekday" | "fromStarts" | "fromEnds" | "fromPersonId" | "fromSchoolId" | "toDay" | "toWeekday" | "toStarts" | "toEnds" | "toPersonId" | "toSchoolId" | "reason" | "createdAt"> {
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Enum(ExchangeChangeKind, "What.", { filter: true }) what!: ExchangeChangeKind;
  @Id("Who did it; nobody where it followed of itself.") actorId!: string | null;
  @Day("From which day on it holds, or the day that it is about.") day!: DayText;
  @Day("From which day.") fromDay!: DayText | null;
  @Integer("From which weekday, 1 Monday to 7 Sunday.") fromWeekday!: number | null;
  @Text("It began then, `HH:MM:SS`.") fromStarts!: string | null;
  @Text("It ended then.") fromEnds!: string | null;
  @Id("Who came until then.") fromPersonId!: string | null;
  @Id("At which school until then.") fromSchoolId!: string | null;
  @Day("To which day.") toDay!: DayText | null;
  @Integer("To which weekday.") toWeekday!: number | null;
  @Text("It begins now, `HH:MM:SS`.") toStarts!: string | null;
  @Text("It ends now.") toEnds!: string | null;
  @Id("Who comes now.") toPersonId!: string | null;
  @Id("At which school now.") toSchoolId!: string | null;
  @Text("Why.") reason!: string;
  @Time("When.") createdAt!: Date;
  @One("Who did it.", () => PersonType, "actorId") actor!: Ref<Relation<PersonType>>;
  @One("Who came until then.", () => PersonType, "fromPersonId") fromPerson!: Ref<Relation<PersonType>>;
  @One("Who comes now.", () => PersonType, "toPersonId") toPerson!: Ref<Relation<PersonType>>;
  @One("At which school until then.", () => SchoolType, "fromSchoolId") fromSchool!: Ref<Relation<SchoolType>>;
  @One("At which school now.", () => SchoolType, "toSchoolId") toSchool!: Ref<Relation<SchoolType>>;
}

const ofExchange = { column: "exchangeId", via: Exchange, pick: "id" } as const;

@Table(Occupation, {
  description: "A stretch of time in which a teacher is at a school for an exchange: what calendars show.",
  policy: occupationPolicy,
  orders: { DAY: ["day", "starts", "id"] },
  period: ["day", "until"],
  filters: {
    homeSchool: { ...ofExchange, description: "Of exchanges that send teachers of this school away.", match: "homeSchoolId" },
    kind: { ...ofExchange, description: "Of exchanges of this kind.", match: "kind", kind: "enum", values: ExchangeKind },
    subject: { ...ofExchange, description: "Of exchanges in which this is taught.", match: "subject", kind: "enum", values: Subject },
  },
})
export class OccupationType implements Pick<Occupation, "id" | "personId" | "exchangeId" | "slotId" | "visitId" | "schoolId" | "allianceId" | "room" | "day" | "until" | "startsAt" | "endsAt" | "starts" | "ends" | "whole"> {
  @Id() id!: string;
  @Id("The teacher.") personId!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("The place in the week of which it is one day.") slotId!: string | null;
  @Id("The visit.") visitId!: string | null;
  @Id("The school.") schoolId!: string;
  @Id("The alliance.") allianceId!: string | null;
  @Text("The room.", { filter: true }) room!: string | null;
  @Day("The day; of the whole time its first. What meets some days: `dayBefore` their end and `untilFrom` the day after their first.", { filter: true }) day!: DayText;
  @Day("The first day no longer: of a lesson the next.", { filter: true }) until!: DayText;
  @Time("When it begins.", { filter: true }) startsAt!: Date;
  @Time("When it ends.", { filter: true }) endsAt!: Date;
  @Text("When it begins, `HH:MM:SS` on the clock of the region.") starts!: string;
  @Text("When it ends; of the whole time midnight, at the end of its last day.") ends!: string;
  @Flag("The teacher is there for the whole of the exchange, day by day.", { filter: true }) whole!: boolean;
  @One("The teacher.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("The exchange.", () => ExchangeType, "exchangeId") exchange!: Ref<Relation<ExchangeType>>;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("The place in the week of which it is one day.", () => ExchangeSlotType, "slotId") slot!: Ref<Relation<ExchangeSlotType>>;
  @One("The visit.", () => ExchangeVisitType, "visitId") visit!: Ref<Relation<ExchangeVisitType>>;
}

@Adds(() => SchoolType)
export class SchoolExchanges {
  @Many("Exchanges that bring teachers here.", () => ExchangeType, "hostSchoolId") exchangesHosted!: Connection<ExchangeType>;
  @Many("Exchanges that send teachers of this school away.", () => ExchangeType, "homeSchoolId") exchangesSent!: Connection<ExchangeType>;
}

const taken = { column: "id", via: Occupation, pick: "personId", during: ["day", "until"] } as const;

@Adds(() => PersonType, {
  exchangingIn: { ...taken, description: "Is somewhere for an exchange of this alliance on some of these days.", match: "allianceId" },
  exchangingAt: { ...taken, description: "Is at this school for an exchange on some of these days.", match: "schoolId" },
})
export class PersonExchanges {
  @Many("Where the person is and when, as far as you may see it: filter by day.", () => OccupationType, "personId") occupations!: Connection<OccupationType>;
  @Many("The exchanges of the person, as far as you may see them.", () => ExchangeType, "personId") exchanges!: Connection<ExchangeType>;
}

@Adds(() => AllianceType)
export class AllianceExchanges {
  @Many("The exchanges in it.", () => ExchangeType, "allianceId") exchanges!: Connection<ExchangeType>;
  @Count("How many exchanges wait for approval.", () => ExchangeType, "allianceId", { where: { op: "is", column: "state", value: "proposed" } as never }) proposedExchangeCount!: number;
}

@Adds(() => NeedType)
export class NeedExchanges {
  @Many("The exchanges that fill it.", () => ExchangeType, "needId") exchanges!: Connection<ExchangeType>;
}
