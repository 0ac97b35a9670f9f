import { Duty } from "../../../shared/schools";
import { AllianceType, MembershipType, PairingType, PlanItemType, PlanType } from "../alliances";
import { AuditEntryType } from "../audit";
import { AccountType, AppointmentType, PersonType } from "../identity";
import { PersonHonourType, PersonRankType, RegionType, SchoolType, StaffPostType, TeachingPointType, WeakPeriodType } from "../schools";
import { StaffingQuotaType, statisticsNames, StatisticsReportType } from "../statistics";
import { exportable } from "./exportable";

/** How lists of the lower modules are written. Columns that the sheets of the imports know have their headers, so that a file can come back. */
const period = { since: ["开始日期", "From"], until: ["结束日期（不含）", "Until (exclusive)"] } as const;

exportable(PersonType, ["人员", "People"], {
  name: ["姓名", "Name"],
  gender: ["性别", "Gender"],
  birthYear: ["出生年份", "Year of birth"],
  phone: ["手机号", "Telephone"],
  email: ["电子邮箱", "Mail address"],
  "postsNow.school.name": ["学校", "School"],
  "postsNow.duty": ["职务", "Duty", Duty],
  "postsNow.subjects": ["任教学科", "Subjects"],
  "rankNow.rank": ["职称", "Title"],
  "honoursNow.honour": ["荣誉", "Honours"],
});
exportable(SchoolType, ["学校", "Schools"], {
  code: ["学校标识码", "National code"],
  name: ["学校名称", "Name"],
  "region.name": ["行政区", "Region"],
  "region.code": ["行政区划代码", "Region code"],
  stages: ["学段", "Stages"],
  locality: ["城乡类型", "Locality"],
  ownership: ["办学性质", "Ownership"],
  tier: ["学校等级", "Tier"],
  weak: ["薄弱校", "Weak"],
  staffCount: ["在岗人数", "Staff"],
  teachingPointCount: ["教学点数", "Teaching points"],
  address: ["地址", "Address"],
  latitude: ["纬度", "Latitude"],
  longitude: ["经度", "Longitude"],
  openedOn: ["建校日期", "Opened"],
  closedOn: ["撤并日期", "Closed"],
});
exportable(RegionType, ["行政区", "Regions"], { code: ["行政区划代码", "Code"], name: ["名称", "Name"], level: ["级别", "Level"], "parent.name": ["上级行政区", "Lies in"], schoolCount: ["直属学校数", "Schools directly in it"] });
exportable(StaffPostType, ["任职", "Staff posts"], {
  "person.name": ["姓名", "Name"],
  "person.gender": ["性别", "Gender"],
  "school.name": ["学校", "School"],
  "school.code": ["学校标识码", "National school code"],
  duty: ["职务", "Duty", Duty],
  subjects: ["任教学科", "Subjects"],
  stages: ["学段", "Stages"],
  "person.rankNow.rank": ["职称", "Title"],
  "person.honoursNow.honour": ["荣誉", "Honours"],
  "person.phone": ["手机号", "Telephone"],
  ...period,
});
exportable(TeachingPointType, ["教学点", "Teaching points"], { name: ["名称", "Name"], "school.name": ["所属学校", "School"], address: ["地址", "Address"], openedOn: ["设立日期", "Opened"], closedOn: ["撤销日期", "Closed"] });
exportable(WeakPeriodType, ["薄弱校认定", "Periods as weak school"], { "school.name": ["学校", "School"], reason: ["认定理由", "Reason"], ...period });
exportable(PersonRankType, ["职称", "Titles"], { "person.name": ["姓名", "Name"], rank: ["职称", "Title"], ...period });
exportable(PersonHonourType, ["荣誉", "Honours"], { "person.name": ["姓名", "Name"], honour: ["荣誉", "Honour"], awardedBy: ["授予单位", "Awarded by"], ...period });
exportable(AppointmentType, ["任命", "Appointments"], {
  "person.name": ["姓名", "Name"],
  role: ["角色", "Role"],
  scopeKind: ["范围类型", "Reaches over a"],
  "school.name": ["学校", "School"],
  "region.name": ["行政区", "Region"],
  "alliance.name": ["联盟", "Alliance"],
  ...period,
  "appointedBy.name": ["任命人", "Appointed by"],
});
exportable(AccountType, ["账号", "Accounts"], { login: ["登录名", "Login"], "person.name": ["姓名", "Name"], "person.postsNow.school.name": ["学校", "School"], disabledAt: ["停用时间", "Disabled"], mustChangePassword: ["须修改密码", "Must change password"], createdAt: ["开通时间", "Opened"] });
exportable(AllianceType, ["联盟", "Alliances"], {
  name: ["联盟名称", "Name"],
  kind: ["类型", "Kind"],
  state: ["状态", "State"],
  "regions.name": ["行政区", "Regions"],
  "parent.name": ["上级联盟", "Lies in"],
  memberSchoolCount: ["成员校数", "Member schools"],
  pairingCount: ["结对数", "Pairings"],
  donePlanItemCount: ["已完成事项", "Items done"],
  openPlanItemCount: ["未完成事项", "Items to do"],
  "coordinators.person.name": ["协调员", "Coordinators"],
  startsOn: ["开始日期", "From"],
  endsOn: ["结束日期", "To"],
  goals: ["目标", "Goals"],
});
exportable(MembershipType, ["成员校", "Member schools"], {
  "alliance.name": ["联盟", "Alliance"],
  "school.name": ["学校", "School"],
  "school.code": ["学校标识码", "National school code"],
  "school.region.name": ["行政区", "Region"],
  role: ["角色", "Role"],
  "school.locality": ["城乡类型", "Locality"],
  "school.staffCount": ["在岗人数", "Staff"],
  ...period,
});
exportable(PairingType, ["结对帮扶", "Pairings"], { "alliance.name": ["联盟", "Alliance"], "strongerSchool.name": ["帮扶校", "School that helps"], "weakerSchool.name": ["受援校", "School that is helped"], "weakerPoint.name": ["受援教学点", "Teaching point"], goal: ["目标", "Goal"], ...period });
exportable(PlanType, ["年度计划", "Plans"], {
  "alliance.name": ["联盟", "Alliance"],
  year: ["年度", "Year"],
  summary: ["要点", "Summary"],
  itemCount: ["事项", "Items"],
  plannedCount: ["待开始", "Planned"],
  underWayCount: ["进行中", "Under way"],
  doneCount: ["已完成", "Done"],
  droppedCount: ["已取消", "Dropped"],
});
exportable(PlanItemType, ["计划事项", "Plan items"], {
  "alliance.name": ["联盟", "Alliance"],
  "plan.year": ["年度", "Year"],
  practice: ["工作领域", "Practice"],
  title: ["事项", "Item"],
  detail: ["说明", "Detail"],
  state: ["状态", "State"],
  "owner.name": ["负责人", "Owner"],
  "school.name": ["学校", "School"],
  dueOn: ["截止日期", "Due"],
  doneOn: ["完成日期", "Done"],
});
exportable(StatisticsReportType, ["年度统计", "Year statistics"], {
  "school.code": ["学校标识码", "School code"],
  "school.name": ["学校名称", "School"],
  year: ["学年", "School year"],
  stage: ["学段", "Stage"],
  state: ["状态", "State"],
  ...Object.fromEntries(Object.entries(statisticsNames).map(([field, { zh, en }]) => [field, [zh, en] as const])),
});
exportable(StaffingQuotaType, ["教师编制", "Staffing quota"], {
  "school.code": ["学校标识码", "School code"],
  "school.name": ["学校名称", "School"],
  year: ["学年", "School year"],
  subject: ["学科", "Subject"],
  approved: ["核定编制", "Approved posts"],
  filledToday: ["在岗教师", "Teachers today"],
});
exportable(AuditEntryType, ["审计日志", "Audit log"], {
  seq: ["序号", "No."],
  at: ["时间", "At"],
  action: ["操作", "Action"],
  "actor.name": ["操作人", "By"],
  roles: ["当时身份", "Roles then"],
  "person.name": ["涉及的人", "About"],
  subjectKind: ["对象类别", "Kind"],
  address: ["网络地址", "Address"],
  device: ["设备", "Device"],
});
