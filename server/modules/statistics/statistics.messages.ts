import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "statistics.once": { zh: "该学年的统计已经开始填报。", en: "The statistics of that school year have begun already." },
  "statistics.yearAhead": { zh: "不能为 {max} 以后的学年填报。", en: "Statistics are not entered for school years after {max}." },
  "statistics.more": { zh: "“{field}”不能大于“{than}”。", en: "“{field}” cannot be more than “{than}”." },
  "statistics.sum": { zh: "各学历教师数之和须等于专任教师数。", en: "The teachers by degree must add up to the full-time teachers." },
  "statistics.smaller": { zh: "最大班额不能小于平均班额。", en: "The largest class cannot be smaller than the mean one." },
  "statistics.digits": { zh: "“{field}”最多 {digits} 位小数。", en: "“{field}” has at most {digits} digits after the point." },
  "statistics.missing": { zh: "还有 {count} 项没有填写，先填“{field}”。", en: "{count} figures are not entered yet, “{field}” first." },
  "statistics.unexplained": { zh: "“{field}”比上年变动超过 {share}%，请说明原因。", en: "“{field}” changed by more than {share} % against last year: say why." },
  "statistics.explanation": { zh: "变动说明须是以指标名称为键、200 字以内的文字。", en: "Explanations are texts of at most 200 characters, by the name of the figure." },
  "statistics.noneConfirmed": { zh: "没有已确认、待锁定的统计。", en: "No report is confirmed and waits to be locked." },
  "statistics.noneOpen": { zh: "没有还未确认的统计。", en: "No report waits to be confirmed." },
  "statistics.noSuchPart": { zh: "学校没有该学段；九年一贯制学校须分小学、初中两行。", en: "The school has no such stage; one of nine years has a row for primary and one for junior." },
  "statistics.sayPart": { zh: "该校有多个学段，请填写学段。", en: "The school has several stages: say which." },
  "statistics.notDraft": { zh: "该校本学年统计已确认或锁定，须先退回或收回。", en: "These statistics are confirmed or locked: they must be sent back or taken back first." },
  "statistics.notYours": { zh: "您不能填报这所学校的统计。", en: "You may not enter statistics of this school." },
  "quota.notYours": { zh: "您不能核定这所学校的编制。", en: "You may not approve posts of this school." },
  "quota.once": { zh: "该校该学科本学年已有编制核定。", en: "There is a quota of that school, subject and year already." },
});

constraint("statistics_report_once", "input.year", "statistics.once");
constraint("staffing_quota_once", "input.subject", "quota.once");
