import { AllianceKind, AllianceState, MembershipRole, PlanItemState, Practice } from "../../../shared/alliances";
import { enumeration } from "../../kernel/read";

enumeration("AllianceKind", "How schools work together.", AllianceKind, {
  EDUCATION_GROUP: "教育集团",
  SCHOOL_ALLIANCE: "教育联盟",
  COOPERATION_ZONE: "协作区: may contain smaller zones, 学区 → 片区 → 协作区.",
  THEMATIC_ALLIANCE: "课改联盟",
  CROSS_REGION_PARTNERSHIP: "跨区域联盟办学",
});
enumeration("AllianceState", "How far an alliance is.", AllianceState, { DRAFT: "Seen by those who prepare it.", ACTIVE: "At work.", CONCLUDED: "Over, for good." });
enumeration("MembershipRole", "What a school is in an alliance.", MembershipRole, { LEAD: "龙头校", MEMBER: "成员校", SUPPORTED: "受援校", SUBJECT_BASE: "学科基地校" });
enumeration("Practice", "The five practices that an alliance year is planned and judged by.", Practice, {
  SHARED_MANAGEMENT: "管理互通",
  SHARED_RESOURCES: "资源共享",
  TEACHER_EXCHANGE: "教师互派",
  JOINT_TRAINING: "研训同步",
  JOINT_IMPROVEMENT: "质量同进",
});
enumeration("PlanItemState", "How far an item of a plan is.", PlanItemState, { DROPPED: "Taken off the plan; it can be reopened." });
