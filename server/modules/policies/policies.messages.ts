import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "policies.kind": { zh: "取值类型不正确。", en: "The value is of the wrong kind." },
  "policies.range": { zh: "取值须在 {min} 到 {max} 之间。", en: "The value must be {min} to {max}." },
  "policies.digits": { zh: "取值最多 {digits} 位小数。", en: "The value has at most {digits} digits after the point." },
  "policies.choice": { zh: "取值不在可选范围内：{choices}。", en: "The value is none of {choices}." },
  "policies.cell": { zh: "表格没有“{cell}”这一格。", en: "The table has no cell “{cell}”." },
  "policies.cellKind": { zh: "表格“{cell}”一格须填数字。", en: "The cell “{cell}” takes a number." },
  "policies.cellRange": { zh: "表格“{cell}”一格须在 {min} 到 {max} 之间。", en: "The cell “{cell}” must be {min} to {max}." },
  "policies.cellDigits": { zh: "表格“{cell}”一格最多 {digits} 位小数。", en: "The cell “{cell}” has at most {digits} digits after the point." },
  "policies.beginsThatDay": { zh: "该规则已有自 {since} 起的取值，请更正那一条。", en: "There is a value from {since} on already: correct that one." },
  "policies.sameValue": { zh: "该取值当天已经有效，没有变化。", en: "That very value is in force on that day already." },
  "policies.overlaps": { zh: "与该地区同一规则的另一时期重叠。", en: "It overlaps another period of the same rule in this region." },
  "policies.period": { zh: "结束日期不能早于开始日期。", en: "The end lies before the beginning." },
  "policies.over": { zh: "该取值已经结束。", en: "That value is over already." },
  "policies.nationalHasNoEnd": { zh: "全国通用取值不能留下空白；请另设新值。", en: "The country's rules leave no gap: set another value instead." },
});

constraint("policy_rule_once", "input.since", "policies.overlaps");
constraint("policy_rule_period", "input.until", "policies.period");
