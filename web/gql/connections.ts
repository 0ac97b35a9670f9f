/* Generated from the schema. */
export const connections: Readonly<Record<string, readonly string[]>> = {
  "Alliance": [
    "activities",
    "attachments",
    "children",
    "circle",
    "coordinators",
    "memberships",
    "pairings",
    "planItems",
    "plans",
    "regions",
    "revisions",
    "schools"
  ],
  "AllianceRevision": [
    "regions"
  ],
  "Approval": [
    "steps"
  ],
  "BellSchedule": [
    "periods"
  ],
  "Import": [
    "rows"
  ],
  "Notice": [
    "attachments",
    "myReceipts",
    "receipts"
  ],
  "PeopleGroup": [
    "members"
  ],
  "Person": [
    "accounts",
    "appointments",
    "honours",
    "honoursNow",
    "invitations",
    "notifications",
    "ownedPlanItems",
    "posts",
    "postsNow",
    "rankNow",
    "ranks"
  ],
  "Plan": [
    "items"
  ],
  "PlanItem": [
    "attachments"
  ],
  "PolicyRule": [
    "revisions"
  ],
  "Post": [
    "attachments",
    "comments",
    "mentions",
    "myReactions",
    "reactions"
  ],
  "PostComment": [
    "mentions"
  ],
  "Query": [
    "accounts",
    "alliances",
    "appointments",
    "approvals",
    "approvalsIDecided",
    "approvalsISent",
    "auditEntries",
    "binItems",
    "feed",
    "imports",
    "myAlliances",
    "myApprovals",
    "myBinItems",
    "myDelegations",
    "myExports",
    "myFiles",
    "myLinkedIdentities",
    "myPlanItems",
    "mySessions",
    "mySnoozedApprovals",
    "myTasks",
    "myTokens",
    "noticeReceipts",
    "notices",
    "noticesReceived",
    "noticesSent",
    "noticesToSign",
    "openInvitations",
    "passwordRequests",
    "people",
    "peopleGroups",
    "policyRules",
    "regions",
    "schools",
    "specialDays",
    "staffPosts",
    "staffingQuotas",
    "statisticsReports",
    "tasks",
    "terms",
    "weakSchools"
  ],
  "Region": [
    "activities",
    "alliances",
    "children",
    "policyRules",
    "schools",
    "terms"
  ],
  "School": [
    "activities",
    "alliances",
    "appointments",
    "bellSchedules",
    "circle",
    "memberships",
    "pairingsStronger",
    "pairingsWeaker",
    "planItems",
    "staff",
    "staffPosts",
    "staffingQuotas",
    "statisticsReports",
    "teachingPoints",
    "weakPeriods"
  ],
  "StaffingQuota": [
    "posts"
  ],
  "StoredFile": [
    "attachments"
  ]
};
