import "./appraisal.type";
import "./fieldwork.messages";
import "./fieldwork.notifies";
import "./fieldwork.roots";
import "./fieldwork.vocabulary";
import "./paint-logs";
import "./personal-data";
import "./remind-appraisals";
import "./remind-logs";
import { Appraisal } from "./appraisal.entity";
import { FieldworkResolver } from "./fieldwork.resolver";
import { TeachingLog } from "./teaching-log.entity";

export const resolvers = [FieldworkResolver];

export { Appraisal, TeachingLog };
export { AppraisalType } from "./appraisal.type";
export { appraisalPolicy, teachingLogPolicy } from "./fieldwork.policy";
export { TeachingLogType } from "./teaching-log.type";
