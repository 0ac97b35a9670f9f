import { messages } from "../../kernel/messages";

messages({
  "exports.yes": { zh: "是", en: "yes" },
  "exports.no": { zh: "否", en: "no" },
  "exports.noSuchList": { zh: "没有名为“{list}”的列表。", en: "There is no list “{list}”." },
  "exports.notAList": { zh: "OneRoster 按学校或行政区导出，不按列表。", en: "OneRoster is written of a school or a region, not of a list." },
  "exports.noScope": { zh: "请选择一所学校或一个行政区。", en: "Choose a school or a region." },
  "exports.noSuchOrder": { zh: "该列表没有排序方式“{order}”。", en: "The list has no order “{order}”." },
  "exports.parentMissing": { zh: "请指明是哪一条记录的列表。", en: "Say of which row the list is." },
  "exports.parentNotAsked": { zh: "该列表不属于某一条记录。", en: "The list belongs to no row." },
  "exports.tooManyOpen": { zh: "您有 {max} 个导出还未完成，请等待其完成或取消后再试。", en: "{max} exports of yours are not done yet. Wait for them, or cancel one." },
  "exports.tooManyRows": { zh: "超过 {max} 行，请先筛选，分几次导出。", en: "These are more than {max} rows. Narrow the list, and export it in parts." },
  "exports.gone": { zh: "您已不能查看要导出的内容。", en: "What was to be exported is no longer there for you." },
  "exports.restless": { zh: "导出期间权限多次变动，请稍后再试。", en: "Rights changed again and again while it was written. Try again later." },
});
