import { Stage } from "../../../shared/schools";
import { StatisticsState, statisticsFields, type StatisticsField } from "../../../shared/statistics";
import { Adds, Double, Enum, Id, Integer, Json, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import { PersonType } from "../identity";
import { RegionClosure, School, SchoolType } from "../schools";
import { StatisticsReport } from "./statistics-report.entity";
import { statisticsReportPolicy } from "./statistics-report.policy";

const says = Object.fromEntries(Object.entries(statisticsFields).map(([name, field]) => [name, `${field.says} Empty while it is not entered.`])) as Record<StatisticsField, string>;

@Table(StatisticsReport, {
  description: "The figures of a school, or of a part of one of nine years, on the first of September of a school year.",
  policy: statisticsReportPolicy,
  orders: { YEAR: ["-year", "stage", "id"], ENTERED: ["id"] },
  filters: {
    region: {
      description: "Of schools in this region or one below it.",
      column: "schoolId",
      via: School,
      pick: "id",
      match: "regionId",
      next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" },
    },
  },
})
export class StatisticsReportType implements Omit<StatisticsReport, "enteredById" | "confirmedById" | "lockedById" | "createdAt"> {
  @Id() id!: string;
  @Id("The school.", { column: "schoolId" }) schoolId!: string;
  @Integer("The school year, by its first calendar year.", { filter: true }) year!: number;
  @Enum(Stage, "What part of the school it is about; never nine years, which has two.", { filter: true }) stage!: Stage;
  @Enum(StatisticsState, "How far it is.", { filter: true }) state!: StatisticsState;
  @Integer(says.students) students!: number | null;
  @Integer(says.girls) girls!: number | null;
  @Integer(says.newStudents) newStudents!: number | null;
  @Integer(says.boarders) boarders!: number | null;
  @Integer(says.migrantChildren) migrantChildren!: number | null;
  @Integer(says.leftBehindChildren) leftBehindChildren!: number | null;
  @Integer(says.classes) classes!: number | null;
  @Integer(says.largestClass) largestClass!: number | null;
  @Integer(says.staff) staff!: number | null;
  @Integer(says.teachers) teachers!: number | null;
  @Integer(says.graduateTeachers) graduateTeachers!: number | null;
  @Integer(says.bachelorTeachers) bachelorTeachers!: number | null;
  @Integer(says.collegeTeachers) collegeTeachers!: number | null;
  @Integer(says.otherTeachers) otherTeachers!: number | null;
  @Integer(says.seniorTeachers) seniorTeachers!: number | null;
  @Integer(says.backboneTeachers) backboneTeachers!: number | null;
  @Integer(says.sportsTeachers) sportsTeachers!: number | null;
  @Integer(says.musicTeachers) musicTeachers!: number | null;
  @Integer(says.artTeachers) artTeachers!: number | null;
  @Integer(says.siteArea) siteArea!: number | null;
  @Integer(says.sportsArea) sportsArea!: number | null;
  @Integer(says.buildingArea) buildingArea!: number | null;
  @Integer(says.teachingArea) teachingArea!: number | null;
  @Integer(says.classrooms) classrooms!: number | null;
  @Integer(says.multimediaRooms) multimediaRooms!: number | null;
  @Integer(says.computers) computers!: number | null;
  @Integer(says.books) books!: number | null;
  @Double(says.equipmentValue) equipmentValue!: number | null;
  @Json("Why figures changed so much against last year's: text by the name of the figure.") explanations!: StatisticsReport["explanations"];
  @Time("When something was last entered.") enteredAt!: Date | null;
  @Time("When the principal confirmed it.") confirmedAt!: Date | null;
  @Time("When the bureau locked it.") lockedAt!: Date | null;
  @Text("Why the bureau sent it back last; empty once it is confirmed again.") sentBackReason!: string | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
  @One("Who entered something last, as far as you may see him.", () => PersonType, "enteredById") enteredBy!: Ref<PersonType>;
  @One("Who confirmed it, as far as you may see him.", () => PersonType, "confirmedById") confirmedBy!: Ref<PersonType>;
  @One("Who locked it, as far as you may see him.", () => PersonType, "lockedById") lockedBy!: Ref<PersonType>;
}

@Adds(() => SchoolType)
export class SchoolStatistics {
  @Many("Its year statistics, as far as you may see them.", () => StatisticsReportType, "schoolId") statisticsReports!: Connection<StatisticsReportType>;
}
