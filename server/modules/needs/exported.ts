import { exportable } from "../exports";
import { NeedType } from "./need.type";
import { OfferType } from "./offer.type";
import { TaughtPeriodsType } from "./taught-periods.type";

/** Headed as the sheets are, so that a file can come back. */
const school = { "school.code": ["学校标识码", "School code"], "school.name": ["学校名称", "School"] } as const;
const period = { since: ["开始日期", "From"], until: ["结束日期（不含）", "Until (exclusive)"] } as const;

exportable(NeedType, ["教师需求", "Needs of teachers"], {
  ...school,
  kind: ["交流类型", "Kind"],
  subject: ["学科", "Subject"],
  stage: ["学段", "Stage"],
  wanted: ["需求数量", "Wanted"],
  ...period,
  priority: ["紧急程度", "Priority"],
  reason: ["原因", "Reason"],
  filled: ["已落实", "Filled"],
  state: ["状态", "State"],
  "alliance.name": ["联盟", "Alliance"],
});
exportable(OfferType, ["交流报名", "Offers"], {
  ...school,
  "person.name": ["姓名", "Name"],
  kinds: ["交流类型", "Kinds"],
  subjects: ["可任教学科", "Subjects"],
  stages: ["学段", "Stages"],
  halfDays: ["可外出时间", "Half days"],
  periodsAWeek: ["每周最多课时", "Periods a week"],
  ...period,
  furthestKm: ["最远距离（公里）", "Furthest (km)"],
  mostSchools: ["最多学校数", "Most schools"],
  remark: ["备注", "Remark"],
  state: ["状态", "State"],
});
exportable(TaughtPeriodsType, ["开课情况", "Periods taught"], {
  ...school,
  "grade.schoolYear": ["学年", "School year"],
  "grade.season": ["学期", "Term"],
  "grade.grade": ["年级", "Grade"],
  "grade.classes": ["班级数", "Classes"],
  subject: ["学科", "Subject"],
  periods: ["每周课时", "Periods a week"],
});
