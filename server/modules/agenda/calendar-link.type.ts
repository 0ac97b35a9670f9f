import { Field, ID, ObjectType } from "type-graphql";
import type { Relation } from "typeorm";
import { CalendarClient, CalendarLinkEnd, CalendarScope } from "../../../shared/agenda";
import { own } from "../../kernel/policy";
import { Enum, Guarded, Id, Integer, List, One, Roots, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { AllianceType } from "../alliances";
import { SchoolType } from "../schools";
import { calendarLinkPolicy } from "./agenda.policy";
import { CalendarLink } from "./calendar-link.entity";

@Table(CalendarLink, { description: "A link by which a calendar program reads events. Its address was told once.", policy: calendarLinkPolicy, orders: { NEWEST: ["-createdAt", "-id"] } })
export class CalendarLinkType implements Pick<CalendarLink, "id" | "name" | "scopeKind" | "scopeId" | "alarmMinutes" | "lastFetchedAt" | "lastClient" | "endedAt" | "endReason" | "version" | "createdAt"> {
  @Id() id!: string;
  @Text("What its owner knows it by.") name!: string;
  @Enum(CalendarScope, "Whose events it shows.") scopeKind!: CalendarScope;
  @Id("The school or alliance; empty for one's own.") scopeId!: string | null;
  @Integer("A reminder so many minutes before each event; empty for none.") alarmMinutes!: number | null;
  @Time("When a program last read it, to about a minute.") lastFetchedAt!: Date | null;
  @Enum(CalendarClient, "Which program that was.") lastClient!: CalendarClient | null;
  @Time("Since when it opens nothing; empty while it does.") endedAt!: Date | null;
  @Enum(CalendarLinkEnd, "Why it ended.") endReason!: CalendarLinkEnd | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was made.") createdAt!: Date;
  @One("The school, if it is of one.", () => SchoolType, "scopeId") school!: Ref<Relation<SchoolType>>;
  @One("The alliance, if it is of one.", () => AllianceType, "scopeId") alliance!: Ref<Relation<AllianceType>>;
}

@Guarded("Answered only to who has just made it, by a command that asked the policy.")
@ObjectType({ description: "A calendar link with its address, which is told this once." })
export class CalendarLinkAddress {
  @Field(() => ID, { description: "The link." }) id!: string;
  @Field(() => String, { description: "The address to subscribe to, with `https`; the same with `webcal` opens the calendar program. Whoever has it reads the events." }) address!: string;
}

@Roots()
export class AgendaRoots {
  @List("Your calendar links, newest first, those that ended too.", () => CalendarLinkType, { where: own<CalendarLink>("personId") }) calendarLinks!: Connection<CalendarLinkType>;
}
