import { AppointedRole, ScopeKind } from "../../../shared/identity";
import type { Day as DayText } from "../../kernel/time";
import { Day, Enum, Id, Integer, One, Table, type Ref } from "../../kernel/read/decorators";
import { Appointment } from "./appointment.entity";
import { appointmentPolicy } from "./appointment.policy";
import { PersonType } from "./person.type";

@Table(Appointment, {
  description: "A role that a person has over a school, an alliance, a region or the platform, for a time.",
  policy: appointmentPolicy,
  orders: { SINCE: ["-since", "-id"], NEWEST: ["-createdAt", "-id"] },
  period: ["since", "until"],
})
export class AppointmentType implements Pick<Appointment, "id" | "personId" | "role" | "scopeKind" | "scopeId" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Id("Who is appointed.") personId!: string;
  @Enum(AppointedRole, "What the person is appointed to.", { filter: true }) role!: AppointedRole;
  @Enum(ScopeKind, "What it reaches over.", { filter: true }) scopeKind!: ScopeKind;
  @Id("The school, alliance or region that it reaches over; empty for the platform.") scopeId!: string | null;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer; empty while no end is known.") until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("Who is appointed.", () => PersonType, "personId") person!: Ref<PersonType>;
  @One("Who made the appointment.", () => PersonType, "appointedById") appointedBy!: Ref<PersonType>;
  @One("Who ended it before its time.", () => PersonType, "dismissedById") dismissedBy!: Ref<PersonType>;
}
