import { messages } from "../../kernel/messages";

messages({
  "transfers.mayNotImport": { zh: "您没有权限导入这类数据。", en: "You may not import this kind of data." },
  "transfers.hasRejected": { zh: "有 {count} 行不能导入。请修改文件后重新上传，或明确选择跳过这些行。", en: "{count} rows cannot be taken. Mend the file and bring it again, or say that they are left out." },
  "transfers.nothingToDo": { zh: "没有需要导入的内容：所有行都已与现有数据一致，或不能导入。", en: "There is nothing to do: every row is here just so, or cannot be taken." },
  "transfers.replanned": { zh: "预览之后数据已有变化，{count} 行的结果不同了。请再看一遍后确认。", en: "Things changed since the preview: {count} rows would do something else now. Look again, then confirm." },
  "transfers.accountDisabled": { zh: "导入者的账号已停用。", en: "The account of whoever imports is disabled." },
  "transfers.builtOn": { zh: "导入之后已有其他内容以它为基础，不能整体撤销：", en: "Other things stand on this import by now, so it cannot be undone as a whole:" },
  "transfers.changedSince": { zh: "{count} 条记录后来又被修改过。", en: "{count} records were changed since." },
  "transfers.changedSince.person": { zh: "{count} 人的资料后来又被修改过。", en: "{count} persons were changed since." },
  "transfers.changedSince.staff_post": { zh: "{count} 个岗位后来又被修改过。", en: "{count} posts were changed since." },
  "transfers.changedSince.school": { zh: "{count} 所学校的资料后来又被修改过。", en: "{count} schools were changed since." },
  "transfers.refersTo": { zh: "有 {count} 条其他记录引用了它。", en: "{count} other records name what it added." },
  "transfers.refersTo.account": { zh: "已为其中的人员开通 {count} 个账号。", en: "{count} accounts were opened for its people." },
  "transfers.refersTo.appointment": { zh: "已有 {count} 项任命。", en: "There are {count} appointments by now." },
  "transfers.refersTo.staff_post": { zh: "已有 {count} 个岗位。", en: "There are {count} posts by now." },
  "transfers.refersTo.membership": { zh: "已有 {count} 所学校加入联盟。", en: "{count} of its schools are members of alliances." },
  "transfers.refersTo.person_rank": { zh: "已有 {count} 项职称记录。", en: "There are {count} titles by now." },
  "transfers.refersTo.person_honour": { zh: "已有 {count} 项荣誉记录。", en: "There are {count} honours by now." },
  "transfers.refersTo.teaching_point": { zh: "已有 {count} 个教学点。", en: "There are {count} teaching points by now." },
  "transfers.tooLongAgo": { zh: "导入已超过保留期限，不能再撤销。", en: "This import is too long ago to be undone." },
  "transfers.mayNotTakeBack": { zh: "其中 {count} 条记录您已无权修改。", en: "You may no longer change {count} of its records." },
});
