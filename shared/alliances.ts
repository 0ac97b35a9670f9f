/** How schools work together: the kind of an alliance. */
export const AllianceKind = {
  /** 教育集团 */
  EDUCATION_GROUP: "educationGroup",
  /** 教育联盟 */
  SCHOOL_ALLIANCE: "schoolAlliance",
  /** 协作区: may contain smaller zones, 学区 → 片区 → 协作区 */
  COOPERATION_ZONE: "cooperationZone",
  /** 课改联盟 */
  THEMATIC_ALLIANCE: "thematicAlliance",
  /** 跨区域联盟办学 */
  CROSS_REGION_PARTNERSHIP: "crossRegionPartnership",
} as const;
export type AllianceKind = (typeof AllianceKind)[keyof typeof AllianceKind];

export const AllianceState = { DRAFT: "draft", ACTIVE: "active", CONCLUDED: "concluded" } as const;
export type AllianceState = (typeof AllianceState)[keyof typeof AllianceState];

/** What a school is in an alliance. */
export const MembershipRole = {
  /** 龙头校 */
  LEAD: "lead",
  /** 成员校 */
  MEMBER: "member",
  /** 受援校 */
  SUPPORTED: "supported",
  /** 学科基地校 */
  SUBJECT_BASE: "subjectBase",
} as const;
export type MembershipRole = (typeof MembershipRole)[keyof typeof MembershipRole];

/** The five practices that an alliance year is planned and judged by. */
export const Practice = {
  /** 管理互通 */
  SHARED_MANAGEMENT: "sharedManagement",
  /** 资源共享 */
  SHARED_RESOURCES: "sharedResources",
  /** 教师互派 */
  TEACHER_EXCHANGE: "teacherExchange",
  /** 研训同步 */
  JOINT_TRAINING: "jointTraining",
  /** 质量同进 */
  JOINT_IMPROVEMENT: "jointImprovement",
} as const;
export type Practice = (typeof Practice)[keyof typeof Practice];

export const PlanItemState = { PLANNED: "planned", UNDER_WAY: "underWay", DONE: "done", DROPPED: "dropped" } as const;
export type PlanItemState = (typeof PlanItemState)[keyof typeof PlanItemState];

/** 学区 → 片区 → 协作区: how many alliances lie on the longest way down, the outermost included. */
export const MAX_ALLIANCE_LEVELS = 3;

/** What is told of alliances: the subject's kind, then what happened to it. */
export const allianceActivityKinds = [
  "alliance.created",
  "alliance.changed",
  "alliance.moved",
  "alliance.activated",
  "alliance.concluded",
  "alliance.discarded",
  "alliance.restored",
  "membership.began",
  "membership.roleChanged",
  "membership.ended",
  "pairing.began",
  "pairing.changed",
  "pairing.ended",
  "plan.made",
  "plan.changed",
  "planItem.added",
  "planItem.changed",
  "planItem.started",
  "planItem.done",
  "planItem.dropped",
  "planItem.reopened",
  "planItem.removed",
  "planItem.restored",
] as const;
export type AllianceActivityKind = (typeof allianceActivityKinds)[number];
