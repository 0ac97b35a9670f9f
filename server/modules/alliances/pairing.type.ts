import type { Relation } from "typeorm";
import { Day, Id, Integer, One, Table, Text, Time, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { SchoolType, TeachingPointType } from "../schools";
import { AllianceType } from "./alliance.type";
import { Pairing } from "./pairing.entity";
import { pairingPolicy } from "./pairing.policy";

@Table(Pairing, {
  description: "A stronger member school that helps a weaker one, or one of its teaching points, for a time.",
  policy: pairingPolicy,
  orders: { SINCE: ["since", "id"], LATEST: ["-since", "-id"] },
  period: ["since", "until"],
})
export class PairingType implements Pick<Pairing, "id" | "allianceId" | "strongerSchoolId" | "weakerSchoolId" | "goal" | "since" | "until" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The alliance.") allianceId!: string;
  @Id("The school that helps.") strongerSchoolId!: string;
  @Id("The school that is helped.") weakerSchoolId!: string;
  @Text("What the two want to reach.") goal!: string;
  @Day("The first day.", { filter: true }) since!: DayText;
  @Day("The first day no longer; empty while no end is known.", { filter: true }) until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @One("The alliance.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("The school that helps.", () => SchoolType, "strongerSchoolId") strongerSchool!: Ref<Relation<SchoolType>>;
  @One("The school that is helped.", () => SchoolType, "weakerSchoolId") weakerSchool!: Ref<Relation<SchoolType>>;
  @One("The teaching point of the weaker school to which the help goes, if it is one.", () => TeachingPointType, "weakerPointId") weakerPoint!: Ref<Relation<TeachingPointType>>;
}
