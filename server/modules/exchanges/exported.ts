import { ExchangeState, VisitState } from "../../../shared/exchanges";
import { words } from "../../kernel/sheets";
import { exportable } from "../exports";
import { ExchangeSlotType, ExchangeType, ExchangeVisitType } from "./exchange.type";

/** How exchanges are written into a file. */
words(ExchangeState, {
  DRAFT: ["草案", "draft"], PROPOSED: ["待批准", "proposed"], APPROVED: ["已批准", "approved"], ACTIVE: ["进行中", "under way"], COMPLETED: ["已完成", "completed"],
  APPRAISED: ["已考核", "appraised"], REJECTED: ["未通过", "rejected"], WITHDRAWN: ["已撤回", "withdrawn"], CANCELLED: ["已取消", "cancelled"], ENDED_EARLY: ["提前结束", "ended early"],
});
words(VisitState, { PLANNED: ["照常", "planned"], CANCELLED: ["取消", "cancelled"] });

exportable(ExchangeType, ["教师交流", "Exchanges"], {
  "person.name": ["教师", "Teacher"],
  kind: ["类型", "Kind"],
  subject: ["学科", "Subject"],
  "homeSchool.name": ["派出学校", "From"],
  "homeSchool.code": ["派出学校标识码", "From, national code"],
  "hostSchool.name": ["接收学校", "To"],
  "hostSchool.code": ["接收学校标识码", "To, national code"],
  "alliance.name": ["联盟", "Alliance"],
  since: ["开始日期", "First day"],
  until: ["结束日期（不含）", "First day no longer"],
  state: ["状态", "State"],
  purpose: ["目的", "Purpose"],
  reason: ["原因", "Reason"],
  overrideReason: ["放行理由", "Why a wish was passed over"],
});
exportable(ExchangeSlotType, ["走教时段", "Places in the week"], {
  "exchange.person.name": ["教师", "Teacher"],
  "exchange.hostSchool.name": ["接收学校", "School"],
  weekday: ["星期", "Weekday"],
  starts: ["开始时间", "Starts"],
  ends: ["结束时间", "Ends"],
  periods: ["节数", "Periods"],
  room: ["教室", "Room"],
  className: ["班级", "Class"],
  since: ["从", "From"],
  until: ["到（不含）", "Until, not included"],
});
exportable(ExchangeVisitType, ["到访", "Visits"], {
  "person.name": ["教师", "Teacher"],
  "exchange.hostSchool.name": ["接收学校", "School"],
  day: ["日期", "Day"],
  starts: ["开始时间", "Starts"],
  ends: ["结束时间", "Ends"],
  topic: ["内容", "Topic"],
  state: ["状态", "State"],
});
