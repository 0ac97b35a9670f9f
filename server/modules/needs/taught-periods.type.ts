import type { Relation } from "typeorm";
import { Season } from "../../../shared/calendar";
import { Subject } from "../../../shared/schools";
import { Double, Enum, Id, Integer, One, Table, type Ref } from "../../kernel/read/decorators";
import { RegionClosure, School, SchoolType } from "../schools";
import { taughtGradePolicy, taughtPeriodsPolicy } from "./need.policy";
import { TaughtGrade, TaughtPeriods } from "./taught-periods.entity";

const region = { description: "Of schools in this region or one below it.", column: "schoolId", via: School, pick: "id", match: "regionId", next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" } };

@Table(TaughtGrade, {
  description: "A grade of a school in a term, and how many classes it has.",
  policy: taughtGradePolicy,
  orders: { NEWEST: ["-schoolYear", "season", "grade", "id"] },
  filters: { region },
})
export class TaughtGradeType implements Omit<TaughtGrade, "createdAt"> {
  @Id() id!: string;
  @Id("The school.") schoolId!: string;
  @Integer("The school year, by its first calendar year.", { filter: true }) schoolYear!: number;
  @Enum(Season, "Which of its terms.", { filter: true }) season!: Season;
  @Integer("The grade, 1 to 9.", { filter: true }) grade!: number;
  @Integer("How many classes.") classes!: number;
  @Integer("Grows by one with each change.") version!: number;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}

@Table(TaughtPeriods, {
  description: "Periods a week that a school's own teachers give a subject in a grade 已开课时, over all its classes.",
  policy: taughtPeriodsPolicy,
  orders: { SCHOOL: ["schoolId", "taughtGradeId", "subject", "id"] },
  filters: { region },
})
export class TaughtPeriodsType implements Omit<TaughtPeriods, "createdAt"> {
  @Id() id!: string;
  @Id("The grade in its term.") taughtGradeId!: string;
  @Id("The school.") schoolId!: string;
  @Enum(Subject, "The subject.", { filter: true }) subject!: Subject;
  @Double("Periods a week, whole or half.") periods!: number;
  @Integer("Grows by one with each change.") version!: number;
  @One("The grade in its term.", () => TaughtGradeType, "taughtGradeId") grade!: Ref<Relation<TaughtGradeType>>;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}
