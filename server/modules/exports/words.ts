import { AllianceKind, AllianceState, MembershipRole, PlanItemState, Practice } from "../../../shared/alliances";
import { AppointedRole, ScopeKind } from "../../../shared/identity";
import { RegionLevel } from "../../../shared/schools";
import { words } from "../../kernel/sheets";

/** Vocabularies that no sheet names, as they are written. */
words(AllianceKind, {
  EDUCATION_GROUP: ["教育集团", "education group"],
  SCHOOL_ALLIANCE: ["教育联盟", "school alliance"],
  COOPERATION_ZONE: ["协作区", "cooperation zone"],
  THEMATIC_ALLIANCE: ["课改联盟", "thematic alliance"],
  CROSS_REGION_PARTNERSHIP: ["跨区域联盟", "cross-region partnership"],
});
words(AllianceState, { DRAFT: ["草稿", "draft"], ACTIVE: ["进行中", "active"], CONCLUDED: ["已结束", "concluded"] });
words(MembershipRole, { LEAD: ["龙头校", "lead school"], MEMBER: ["成员校", "member school"], SUPPORTED: ["受援校", "supported school"], SUBJECT_BASE: ["学科基地校", "subject base school"] });
words(Practice, {
  SHARED_MANAGEMENT: ["管理互通", "shared management"],
  SHARED_RESOURCES: ["资源共享", "shared resources"],
  TEACHER_EXCHANGE: ["教师互派", "teacher exchange"],
  JOINT_TRAINING: ["研训同步", "joint training and research"],
  JOINT_IMPROVEMENT: ["质量同进", "joint improvement"],
});
words(PlanItemState, { PLANNED: ["待开始", "planned"], UNDER_WAY: ["进行中", "under way"], DONE: ["已完成", "done"], DROPPED: ["已取消", "dropped"] });
words(AppointedRole, {
  COORDINATOR: ["联盟协调员", "coordinator"],
  PRINCIPAL: ["校长", "principal"],
  DEAN: ["教务主任", "dean"],
  RESEARCHER: ["教研员", "researcher"],
  INSPECTOR: ["督学", "inspector"],
  BUREAU_OFFICER: ["教育局干部", "bureau officer"],
  PLATFORM_ADMINISTRATOR: ["平台管理员", "platform administrator"],
});
words(ScopeKind, { PLATFORM: ["全平台", "platform"], REGION: ["行政区", "region"], SCHOOL: ["学校", "school"], ALLIANCE: ["联盟", "alliance"] });
words(RegionLevel, { PROVINCE: ["省级", "province"], CITY: ["市级", "city"], COUNTY: ["县级", "county"], TOWNSHIP: ["乡镇街道", "township"] });
