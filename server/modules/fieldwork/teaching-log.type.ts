import type { Relation } from "typeorm";
import { TeachingLogState } from "../../../shared/fieldwork";
import { Adds, Count, Day, Enum, Flag, Id, Integer, Many, Double, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { ExchangeType } from "../exchanges";
import { AttachmentType } from "../files";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { teachingLogPolicy } from "./fieldwork.policy";
import { TeachingLog } from "./teaching-log.entity";

@Table(TeachingLog, {
  description: "What a teacher did at a school on a day 走教日志.",
  policy: teachingLogPolicy,
  orders: { NEWEST: ["-day", "-starts", "-id"], DAY: ["day", "starts", "id"] },
})
export class TeachingLogType
  implements
    Pick<
      TeachingLog,
      | "id" | "exchangeId" | "allianceId" | "slotId" | "visitId" | "day" | "personId" | "schoolId" | "starts" | "ends" | "began" | "ended" | "room" | "className" | "topic" | "summary" | "pupils"
      | "latitude" | "longitude" | "state" | "writtenAt" | "late" | "signedByName" | "signedAt" | "remark" | "returnReason" | "returnedAt" | "clientId" | "version" | "createdAt"
    >
{
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("The alliance of its exchange; empty outside of any.") allianceId!: string | null;
  @Id("The place in the week of which it is one day.") slotId!: string | null;
  @Id("The visit.") visitId!: string | null;
  @Day("The day.", { filter: true }) day!: DayText;
  @Id("Who was there.") personId!: string;
  @Id("Where it was.") schoolId!: string;
  @Text("When it was to begin, `HH:MM:SS`.") starts!: string;
  @Text("When it was to end.") ends!: string;
  @Text("When it really began.") began!: string;
  @Text("When it really ended.") ended!: string;
  @Text("The room.") room!: string | null;
  @Text("The class.") className!: string | null;
  @Text("What was taught.") topic!: string;
  @Text("How it went.") summary!: string;
  @Integer("How many pupils were there.") pupils!: number | null;
  @Double("Latitude in degrees, rounded to some 100 m, where the teacher let the phone say so.") latitude!: number | null;
  @Double("Longitude in degrees, rounded likewise.") longitude!: number | null;
  @Enum(TeachingLogState, "How far it is.", { filter: true }) state!: TeachingLogState;
  @Time("When it was written: without a network, before it arrived.") writtenAt!: Date;
  @Flag("Written later than the region's rule asks.", { filter: true }) late!: boolean;
  @Text("Who signed.") signedByName!: string | null;
  @Time("When it was signed.") signedAt!: Date | null;
  @Text("What whoever signed had to say.") remark!: string;
  @Text("Why it was handed back last.") returnReason!: string;
  @Time("When it was handed back last.") returnedAt!: Date | null;
  @Id("Made by the device that wrote it: by this it knows its own.") clientId!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it arrived.") createdAt!: Date;
  @One("The exchange.", () => ExchangeType, "exchangeId") exchange!: Ref<Relation<ExchangeType>>;
  @One("Who was there.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("Where it was.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @Many("Its photos.", () => AttachmentType, "subjectId") attachments!: Connection<AttachmentType>;
}

@Adds(() => ExchangeType)
export class ExchangeLogs {
  @Many("What was done in it, as far as you may see it.", () => TeachingLogType, "exchangeId") teachingLogs!: Connection<TeachingLogType>;
}

@Adds(() => SchoolType)
export class SchoolLogs {
  @Many("What guests did here, as far as you may see it.", () => TeachingLogType, "schoolId") teachingLogs!: Connection<TeachingLogType>;
  @Count("How many logs of guests wait to be signed.", () => TeachingLogType, "schoolId", { where: { op: "is", column: "state", value: "written" } as never }) unsignedLogCount!: number;
}
