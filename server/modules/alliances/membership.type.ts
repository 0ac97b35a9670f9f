import type { Relation } from "typeorm";
import { MembershipRole } from "../../../shared/alliances";
import { Day, Enum, Id, Integer, One, Table, Time, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { SchoolType } from "../schools";
import { AllianceType } from "./alliance.type";
import { Membership } from "./membership.entity";
import { membershipPolicy } from "./membership.policy";

@Table(Membership, {
  description: "A school's time in an alliance in one role.",
  policy: membershipPolicy,
  orders: { SINCE: ["since", "id"], LATEST: ["-since", "-id"] },
  period: ["since", "until"],
})
export class MembershipType implements Pick<Membership, "id" | "allianceId" | "schoolId" | "role" | "since" | "until" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The alliance.") allianceId!: string;
  @Id("The school.") schoolId!: string;
  @Enum(MembershipRole, "What the school is in the alliance.", { filter: true }) role!: MembershipRole;
  @Day("The first day.", { filter: true }) since!: DayText;
  @Day("The first day no longer; empty while no end is known.", { filter: true }) until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @One("The alliance.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}
