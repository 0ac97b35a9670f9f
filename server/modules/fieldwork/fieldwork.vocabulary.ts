import { AppraisalGrade, TeachingLogState } from "../../../shared/fieldwork";
import { enumeration } from "../../kernel/read";

enumeration("TeachingLogState", "How far a teaching log is.", TeachingLogState, {
  WRITTEN: "Waits for the school where it was.",
  SIGNED: "The school says that it was so; final.",
  RETURNED: "Handed back with a reason, to be written again.",
});
enumeration("AppraisalGrade", "The grade of an appraisal.", AppraisalGrade, { EXCELLENT: "优秀", COMPETENT: "合格", BASIC: "基本合格", POOR: "不合格" });
