/* Generated from the schema. */
export const connections: Readonly<Record<string, readonly string[]>> = {
  "Alliance": [
    "activities",
    "attachments",
    "children",
    "circle",
    "coordinators",
    "exchanges",
    "hirings",
    "memberships",
    "needs",
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
  "Exchange": [
    "appraisals",
    "changes",
    "exceptions",
    "mentees",
    "slots",
    "successors",
    "teachingLogs",
    "visits"
  ],
  "Hiring": [
    "applications",
    "candidates",
    "criteria",
    "objections",
    "panel",
    "placements",
    "posts",
    "rounds",
    "schools",
    "sheets"
  ],
  "HiringApplication": [
    "objections",
    "wishes"
  ],
  "HiringCandidate": [
    "applications"
  ],
  "HiringPost": [
    "placements"
  ],
  "HiringRound": [
    "applications",
    "placements",
    "sheets"
  ],
  "Import": [
    "rows"
  ],
  "Need": [
    "exchanges"
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
    "exchanges",
    "honours",
    "honoursNow",
    "invitations",
    "notifications",
    "occupations",
    "offers",
    "ownedPlanItems",
    "posts",
    "postsNow",
    "rankNow",
    "ranks",
    "serviceCertificates"
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
    "appraisals",
    "approvals",
    "approvalsIDecided",
    "approvalsISent",
    "auditEntries",
    "binItems",
    "calendarLinks",
    "exchanges",
    "feed",
    "hiringRuns",
    "hirings",
    "imports",
    "logsToSign",
    "myAlliances",
    "myApprovals",
    "myBinItems",
    "myDelegations",
    "myExchanges",
    "myExports",
    "myFiles",
    "myHiringApplications",
    "myHiringCandidacies",
    "myHiringSheets",
    "myHirings",
    "myLinkedIdentities",
    "myOccupations",
    "myPlanItems",
    "myServiceCertificates",
    "mySessions",
    "mySnoozedApprovals",
    "myTasks",
    "myTeachingLogs",
    "myTokens",
    "needs",
    "noticeReceipts",
    "notices",
    "noticesReceived",
    "noticesSent",
    "noticesToSign",
    "occupations",
    "offers",
    "openInvitations",
    "passwordRequests",
    "people",
    "peopleGroups",
    "policyRules",
    "regions",
    "schools",
    "serviceCertificates",
    "specialDays",
    "staffPosts",
    "staffingQuotas",
    "statisticsReports",
    "tasks",
    "taughtPeriods",
    "teachingLogs",
    "terms",
    "weakSchools",
    "webhooks"
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
    "exchangesHosted",
    "exchangesSent",
    "memberships",
    "needs",
    "offers",
    "pairingsStronger",
    "pairingsWeaker",
    "planItems",
    "staff",
    "staffPosts",
    "staffingQuotas",
    "statisticsReports",
    "teachingLogs",
    "teachingPoints",
    "weakPeriods"
  ],
  "StaffingQuota": [
    "posts"
  ],
  "StoredFile": [
    "attachments"
  ],
  "TeachingLog": [
    "attachments"
  ],
  "Webhook": [
    "deliveries"
  ]
};
