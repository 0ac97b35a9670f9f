import type { Relation } from "typeorm";
import { AppraisalGrade } from "../../../shared/fieldwork";
import { Adds, Day, Enum, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { ExchangeType } from "../exchanges";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { Appraisal } from "./appraisal.entity";
import { appraisalPolicy } from "./fieldwork.policy";

@Table(Appraisal, {
  description: "How the host judges an exchange at its end 考核, beside what the logs say.",
  policy: appraisalPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class AppraisalType
  implements
    Pick<
      Appraisal,
      | "id" | "exchangeId" | "personId" | "hostSchoolId" | "grade" | "attendance" | "teaching" | "cooperation" | "effect" | "morality" | "planned" | "logged" | "signed" | "late"
      | "body" | "appraisedByName" | "answerUntil" | "answer" | "answeredAt" | "version" | "createdAt"
    >
{
  @Id() id!: string;
  @Id("The exchange.") exchangeId!: string;
  @Id("Whom it judges.") personId!: string;
  @Id("The school that judges.") hostSchoolId!: string;
  @Enum(AppraisalGrade, "The grade.", { filter: true }) grade!: AppraisalGrade;
  @Integer("Attendance of 100: places with a log, of the places planned; empty where none was planned.") attendance!: number | null;
  @Integer("Teaching, of 100.") teaching!: number;
  @Integer("Co-operation with colleagues, of 100.") cooperation!: number;
  @Integer("Effect on the pupils and the school, of 100.") effect!: number;
  @Integer("Conduct of a teacher 师德, of 100.") morality!: number;
  @Integer("Places planned.") planned!: number;
  @Integer("Of these, those with a log.") logged!: number;
  @Integer("Of these, those signed.") signed!: number;
  @Integer("Logs that were written late.") late!: number;
  @Text("The judgement in words.") body!: string;
  @Text("Who judged.") appraisedByName!: string;
  @Day("The last day on which the teacher answers.") answerUntil!: DayText;
  @Text("What the teacher answers.") answer!: string | null;
  @Time("When the teacher answered.") answeredAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was given.") createdAt!: Date;
  @One("The exchange.", () => ExchangeType, "exchangeId") exchange!: Ref<Relation<ExchangeType>>;
  @One("Whom it judges.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("The school that judges.", () => SchoolType, "hostSchoolId") hostSchool!: Ref<Relation<SchoolType>>;
}

@Adds(() => ExchangeType)
export class ExchangeAppraisals {
  @Many("The host's appraisal: none or one.", () => AppraisalType, "exchangeId") appraisals!: Connection<AppraisalType>;
}
