import { Stage, Subject } from "../../../shared/schools";
import type { Day as DayText } from "../../kernel/time";
import { Day, Enum, EnumList, Id, Integer, One, Table, Text, type Ref } from "../../kernel/read/decorators";
import { PersonType } from "../identity";
import { SchoolType } from "./school.type";
import { StaffPost } from "./staff-post.entity";
import { staffPostPolicy } from "./staff-post.policy";

@Table(StaffPost, {
  description: "A person's post at a school for a time, 任职.",
  policy: staffPostPolicy,
  orders: { SINCE: ["-since", "-id"], ENTERED: ["id"] },
  period: ["since", "until"],
})
export class StaffPostType implements Pick<StaffPost, "id" | "personId" | "schoolId" | "duty" | "subjects" | "mainSubject" | "stages" | "number" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Text("What the person is there, e.g. teacher.", { filter: true }) duty!: string;
  @EnumList(Subject, "What the person teaches there.", { filter: true }) subjects!: Subject[];
  @Enum(Subject, "The first of them, for which the post counts in the staffing quota.", { filter: true }) mainSubject!: Subject | null;
  @EnumList(Stage, "Where in the school.", { filter: true }) stages!: Stage[];
  @Text("Staff number 工号: what the school knows the person by in its own lists.", { filter: true }) number!: string | null;
  @Id("Who holds it.") personId!: string;
  @Id("The school.") schoolId!: string;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer; empty while no end is known.") until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("Who holds it.", () => PersonType, "personId") person!: Ref<PersonType>;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
}
