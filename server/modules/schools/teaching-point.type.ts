import type { Day as DayText } from "../../kernel/time";
import { Day, Double, Id, Integer, One, Table, Text, type Ref } from "../../kernel/read/decorators";
import { SchoolType } from "./school.type";
import { TeachingPoint } from "./teaching-point.entity";
import { teachingPointPolicy } from "./teaching-point.policy";

@Table(TeachingPoint, {
  description: "A small site that belongs to a school, 教学点.",
  policy: teachingPointPolicy,
  orders: { NAME: ["name", "id"] },
})
export class TeachingPointType implements Pick<TeachingPoint, "id" | "name" | "address" | "latitude" | "longitude" | "openedOn" | "closedOn" | "version"> {
  @Id() id!: string;
  @Text("Its name.", { filter: true }) name!: string;
  @Text("Its address.") address!: string | null;
  @Double("Degrees north, WGS 84.") latitude!: number | null;
  @Double("Degrees east, WGS 84.") longitude!: number | null;
  @Day("The day it opened, where known.") openedOn!: DayText | null;
  @Day("The first day on which it was closed; empty while it is open.", { filter: true }) closedOn!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The school to which it belongs.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
}
