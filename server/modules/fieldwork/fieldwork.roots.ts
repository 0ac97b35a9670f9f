import { allOf, is, not, own } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { runs } from "../needs";
import { AppraisalType } from "./appraisal.type";
import type { TeachingLog } from "./teaching-log.entity";
import { TeachingLogType } from "./teaching-log.type";

@Roots()
export class FieldworkRoots {
  @ById("A teaching log.", () => TeachingLogType) teachingLog!: Ref<TeachingLogType>;
  @List("The teaching logs that you may see.", () => TeachingLogType) teachingLogs!: Connection<TeachingLogType>;
  @List("Your own teaching logs.", () => TeachingLogType, { where: own<TeachingLog>("personId") }) myTeachingLogs!: Connection<TeachingLogType>;
  @List("The logs of guests that wait for your signature.", () => TeachingLogType, { where: allOf<TeachingLog>(is("state", "written"), runs("schoolId"), not(own("personId"))) }) logsToSign!: Connection<TeachingLogType>;
  @ById("An appraisal.", () => AppraisalType) appraisal!: Ref<AppraisalType>;
  @List("The appraisals that you may see.", () => AppraisalType) appraisals!: Connection<AppraisalType>;
}
