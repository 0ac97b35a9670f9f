import { randomUUID } from "node:crypto";
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLField, type GraphQLInputField, type GraphQLInputType } from "graphql";
import { entityNamedBy, newId } from "../../server/kernel/ids";
import { TeachingLog } from "../../server/modules/fieldwork";
import { declaredTypes } from "../../server/kernel/read";
import { allCommands, type Guard } from "../../server/kernel/write";
import { dayPlus, today } from "../../server/kernel/time";
import { INVITATION, LINKS, PASSWORD, personalKinds, type MatrixWorld, type Relation, type Role, type Rows } from "./world";

/**
 * A valid input of every mutation, made from the schema: ids from the names of the fields, the version from the row,
 * the rest by its type. What generation cannot know stands in `hints`, by `mutation.field`, then by `field`.
 */
type Hint = { row: string } | { value: unknown } | { make: (of: { mine: Rows; role: Role; rows: Rows }) => unknown };

const hints: Record<string, Hint> = {
  // ids whose names do not say the table, or that need a row in another state
  "removePerson.id": { row: "FormerPerson" },
  "removePerson.name": { value: "离职教师" },
  "activateAlliance.id": { row: "DraftAlliance" },
  "discardAlliance.id": { row: "DraftAlliance" },
  "reopenPlanItem.id": { row: "DonePlanItem" },
  "reopenSchool.id": { row: "ClosedSchool" },
  "enableAccount.id": { row: "DisabledAccount" },
  "openAccount.personId": { row: "PersonWithoutAccount" },
  "invitePeople.personIds": { row: "PersonWithoutAccount" },
  "unlinkIdentity.id": { row: "LinkedIdentity" },
  "admitSchool.schoolId": { row: "FreeSchool" },
  "askAdmission.schoolId": { row: "FreeSchool" },
  "askAgain.id": { row: "ReturnedApproval" },
  "decideApprovals.stepIds": { row: "ApprovalStep" },
  "delegateApprovals.toId": { row: "Person" },
  "draftNotice.allianceId": { row: "Alliance" },
  "changeNotice.id": { row: "DraftNotice" },
  "publishNotice.id": { row: "DraftNotice" },
  "discardNotice.id": { row: "DraftNotice" },
  "reopenNotice.id": { row: "ClosedNotice" },
  "moveStaffPost.schoolId": { row: "NeighbourSchool" },
  "pair.strongerSchoolId": { row: "NeighbourSchool" },
  "addRegion.parentId": { row: "County" },
  "moveRegion.parentId": { row: "County" },
  "appoint.scopeId": { row: "School" },
  "markFeedRead.upTo": { row: "Activity" },
  "endSession.id": { row: "Session" },
  "cancelTask.id": { row: "Task" },
  "readNotifications.ids": { row: "Notification" },
  "unreadNotifications.ids": { row: "Notification" },
  "keepUpload.id": { row: "Upload" },
  "discardFile.id": { row: "OwnFile" },
  "addAttachments.subjectId": { row: "Alliance" },
  "addAttachments.fileIds": { make: ({ mine }) => [mine["OwnFile"]!.id] },
  "setPolicyRule.regionId": { row: "Region" },
  "startExport.list": { value: "people" },
  "startExport.parentId": { value: null },
  "startExport.filter": { value: {} },
  "startExport.orderBy": { value: null },
  "startRosterExport.scopeId": { row: "School" },
  "startRosterReading.fileId": { make: ({ mine }) => mine["OwnFile"]!.id },
  "startImport.sheet": { value: "staff" },
  "startImport.fileId": { make: ({ mine }) => mine["OwnFile"]!.id },
  "undoImport.id": { row: "AppliedImport" },
  "enterStatistics.id": { row: "DraftReport" },
  "confirmStatistics.id": { row: "DraftReport" },
  "lockAllStatistics.regionId": { row: "County" },
  "remindStatistics.regionId": { row: "County" },
  "publishPost.scopeId": { row: "Alliance" },
  "unhidePost.id": { row: "HiddenPost" },
  "unhideComment.id": { row: "HiddenComment" },
  "registerWebhook.scopeId": { row: "Alliance" },
  "resumeWebhook.id": { row: "PausedWebhook" },
  "resendDelivery.webhookDeliveryId": { row: "DeadDelivery" },
  // values with a meaning
  "registerWebhook.url": { value: "https://hooks.example.org/one" },
  "publishPost.body": { value: "今天的教研活动" },
  "beginStatistics.year": { value: 2020 },
  "openStatistics.year": { value: 2020 },
  "lockAllStatistics.year": { value: 2025 },
  "remindStatistics.year": { value: 2024 },
  "openQuotas.year": { value: 2020 },
  "addQuota.year": { value: 2020 },
  "setPolicyRule.value": { value: 7 },
  "correctPolicyRule.value": { value: 4 },
  "endPolicyRule.until": { value: "2024-12-31" },
  "switchNotification.kind": { value: "membership.began" },
  "appoint.role": { value: "DEAN" },
  "appoint.scopeKind": { value: "SCHOOL" },
  "addRegion.level": { value: "TOWNSHIP" },
  "addRegion.code": { value: "999999999" },
  "awardHonour.honour": { value: "MASTER" },
  "changeMembershipRole.role": { value: "SUBJECT_BASE" },
  "closeSchool.endAll": { value: true },
  "delegateApprovals.until": { value: dayPlus(today(), 30) },
  "makePlan.year": { value: 2030 },
  "postNeed.since": { value: "2032-09-01" },
  "postNeed.until": { value: "2033-01-20" },
  "postNeedFromShortage.subject": { value: "MUSIC" },
  "postNeedFromShortage.schoolYear": { value: 2031 },
  "postNeedFromShortage.season": { value: "AUTUMN" },
  "reopenNeed.id": { row: "WithdrawnNeed" },
  "offerMyself.schoolId": { row: "School" },
  "offerMyself.since": { value: "2032-09-01" },
  "offerMyself.until": { value: "2033-01-20" },
  "nominateTeacher.personId": { row: "Person" },
  "nominateTeacher.schoolId": { row: "School" },
  "nominateTeacher.since": { value: "2032-09-01" },
  "nominateTeacher.until": { value: "2033-01-20" },
  "changeOffer.id": { row: "MyOffer" },
  "withdrawOffer.id": { row: "MyOffer" },
  "respondToNomination.id": { row: "MyNomination" },
  "setTaughtPeriods.schoolYear": { value: 2025 },
  "setTaughtPeriods.grades": { value: [{ grade: 1, classes: 2 }] },
  "setTaughtPeriods.cells": { value: [{ subject: "MUSIC", grade: 1, periods: 1.5 }] },
  "draftExchange.kind": { value: "SUPPORT" },
  "draftExchange.personId": { row: "Person" },
  "draftExchange.hostSchoolId": { row: "NeighbourSchool" },
  "draftExchange.homeSchoolId": { row: "School" },
  "draftExchange.needId": { value: null },
  "draftExchange.allianceId": { row: "Alliance" },
  "draftExchange.since": { value: "2032-09-01" },
  "draftExchange.until": { value: "2033-01-20" },
  "draftExchange.slots": { value: null },
  "draftExchange.visits": { value: null },
  "changeExchange.id": { row: "DraftExchange" },
  "changeExchange.since": { value: null },
  "changeExchange.until": { value: null },
  "changeExchange.slots": { value: null },
  "changeExchange.visits": { value: [{ day: "2030-11-05", starts: "09:00", ends: "09:40" }] },
  "proposeExchange.id": { row: "ProposableExchange" },
  "cancelExchange.id": { row: "ApprovedExchange" },
  "endExchangeEarly.id": { row: "ActiveExchange" },
  "endExchangeEarly.until": { value: "2030-10-01" },
  "writeLog.clientId": { make: () => randomUUID() },
  "writeLog.exchangeId": { row: "TaughtExchange" },
  "writeLog.slotId": { row: "TaughtSlot" },
  "writeLog.day": { value: dayPlus(today(), -1) },
  "signLog.id": { row: "GuestLog" },
  "returnLog.id": { row: "GuestLog" },
  "signLogs.logs": { value: [{ id: newId(TeachingLog), version: 1 }] },
  "appraiseExchange.exchangeId": { row: "EndedExchange" },
  "appraiseExchange.body": { value: "按时到岗，课堂扎实，受到学生欢迎。" },
  "moveSlot.weekday": { value: 3 },
  "moveSlot.from": { value: "2030-10-01" },
  "addVisit.exchangeId": { row: "OutreachExchange" },
  "addVisit.day": { value: "2030-10-22" },
  "moveVisit.day": { value: "2030-10-23" },
  "draftExchange.menteeIds": { value: null },
  "draftExchange.offerId": { value: null },
  "changeExchange.menteeIds": { value: null },
  "rehostExchange.id": { row: "ActiveExchange" },
  "rehostExchange.hostSchoolId": { row: "ThirdSchool" },
  "rehostExchange.from": { value: "2030-10-01" },
  "rehostExchange.slots": { value: null },
  "rehostExchange.visits": { value: [{ day: "2030-11-06", starts: "09:00", ends: "09:40" }] },
  "cancelDay.id": { row: "SettledSlot" },
  "cancelDay.day": { value: "2030-10-15" },
  "moveDay.id": { row: "SettledSlot" },
  "moveDay.day": { value: "2030-10-15" },
  "moveDay.toDay": { value: "2030-10-16" },
  "restoreDay.id": { row: "SlotException" },
  "substituteForDay.id": { row: "SettledSlot" },
  "substituteForDay.day": { value: "2030-10-22" },
  "substituteForDay.personId": { row: "PersonWithoutAccount" },
  "substituteForVisit.id": { row: "SettledVisit" },
  "substituteForVisit.personId": { row: "PersonWithoutAccount" },
  "moveVisit.personId": { value: null },
  "draftHiring.regionId": { row: "County" },
  "draftHiring.schoolYear": { value: 2030 },
  "draftHiring.effectiveOn": { value: "2031-08-01" },
  "draftHiring.rounds": { value: ["03", "04", "05"].map((month) => ({ appliesSince: `2031-${month}-01`, appliesUntil: `2031-${month}-10`, scoresUntil: `2031-${month}-20` })) },
  "changeHiring.id": { row: "DraftHiring" },
  "setHiringCriteria.id": { row: "DraftHiring" },
  "setHiringCriteria.criteria": { value: [{ name: "业绩", weight: 100, most: 10 }] },
  "prefillHiring.id": { row: "DraftHiring" },
  "openHiring.id": { row: "DraftHiring" },
  "addHiringPost.hiringId": { row: "DraftHiring" },
  "changeHiringPost.id": { row: "DraftHiringPost" },
  "removeHiringPost.id": { row: "DraftHiringPost" },
  "beginHiringRound.id": { row: "PlannedRound" },
  "closeHiringScoring.id": { row: "ScorableRound" },
  "postHiringResult.id": { row: "ScoredRound" },
  "closeHiringRound.id": { row: "ClosableRound" },
  "applyForHiring.roundId": { row: "HiringRound" },
  "applyForHiring.postIds": { make: ({ rows }) => [rows["ApplyingPost"]!.id] },
  "includeHiringCandidate.id": { row: "ExemptCandidate" },
  "scoreHiringSheet.points": { make: ({ rows }) => ({ [rows["SheetCriterion"]!.id]: 8 }) },
  "objectToHiring.applicationId": { row: "PostedApplication" },
  "answerHiringObjection.upheld": { value: false },
  starts: { value: "11:00" },
  ends: { value: "11:40" },
  "addTerm.schoolYear": { value: 2030 },
  "addTerm.since": { value: "2030-09-01" },
  "addTerm.until": { value: "2031-01-20" },
  "changeTerm.since": { value: "2020-09-02" },
  "changeTerm.until": { value: "2021-01-21" },
  "addSpecialDay.regionId": { row: "Region" },
  "addSpecialDay.kind": { value: "WORKING_DAY" },
  "addSpecialDay.since": { value: "2030-10-20" },
  "addSpecialDay.until": { value: "2030-10-21" },
  "changeSpecialDay.since": { value: "2020-10-20" },
  "changeSpecialDay.until": { value: "2020-10-21" },
  "changeSpecialDay.asWeekday": { value: 0 },
  "setBellSchedule.periods": { value: [{ name: "第一节", starts: "08:00", ends: "08:45" }] },
  "beginStaffPost.since": { value: "2001-09-01" },
  "beginStaffPost.until": { value: "2002-09-01" },
  "beginWeakPeriod.since": { value: "2001-09-01" },
  "beginWeakPeriod.until": { value: "2002-09-01" },
  "changeMyProfile.version": { value: 1 },
  "changePassword.oldPassword": { value: PASSWORD },
  "changePassword.newPassword": { value: "xin-Lianxiao-mima-77" },
  "signIn.login": { make: ({ mine }) => (mine["Account"] as unknown as { login: string }).login },
  "signIn.password": { value: PASSWORD },
  "acceptInvitation.token": { value: INVITATION },
  "acceptInvitation.password": { value: "xin-Lianxiao-mima-77" },
  "askPassword.login": { make: ({ role }) => `nobody-${role}` },
  "recoverPassword.token": { value: LINKS.password },
  "recoverPassword.newPassword": { value: "xin-Lianxiao-mima-77" },
  "confirmEmail.token": { value: LINKS.email },
  "invitePeople.way": { value: "CODE" },
  "inviteStaff.way": { value: "CODE" },
  "makeToken.days": { value: 30 },
  "makeCalendarLink.scopeKind": { value: "MINE" },
  "makeCalendarLink.scopeId": { value: null },
  login: { value: "xinlaoshi" },
  name: { value: "新的名称" },
  title: { value: "新的事" },
  summary: { value: "新的重点" },
};

/** The same mutation with another input, where the right depends on it: a row of the table of its own, `mutation:variant`. */
export const variants: Record<string, Record<string, Record<string, Hint>>> = {
  draftHiring: { inAlliance: { allianceIds: { row: "Alliance" } } },
  appointHiringPanelist: { ofSchool: { schoolId: { row: "School" } } },
  publishPost: { school: { scopeKind: { value: "SCHOOL" }, scopeId: { row: "School" } } },
  removePost: { byAuthor: { id: { row: "MyPost" } } },
  registerWebhook: { region: { scopeKind: { value: "REGION" }, scopeId: { row: "County" } }, platform: { scopeKind: { value: "PLATFORM" }, scopeId: { value: null } } },
  makeCalendarLink: { school: { scopeKind: { value: "SCHOOL" }, scopeId: { row: "School" } }, alliance: { scopeKind: { value: "ALLIANCE" }, scopeId: { row: "Alliance" } } },
  editPost: { byAuthor: { id: { row: "MyPost" } } },
  hidePost: { school: { id: { row: "SchoolPost" } } },
  appoint: {
    coordinator: { role: { value: "COORDINATOR" }, scopeKind: { value: "ALLIANCE" }, scopeId: { row: "Alliance" } },
    researcher: { role: { value: "RESEARCHER" }, scopeKind: { value: "REGION" }, scopeId: { row: "County" } },
    principal: { role: { value: "PRINCIPAL" }, scopeId: { row: "School" } },
    bureauOfficer: { role: { value: "BUREAU_OFFICER" }, scopeKind: { value: "REGION" }, scopeId: { row: "County" } },
    platformAdministrator: { role: { value: "PLATFORM_ADMINISTRATOR" }, scopeKind: { value: "PLATFORM" }, scopeId: { value: null } },
  },
  startRosterExport: { ofRegion: { scopeId: { row: "County" } } },
  startExport: { ofSchool: { list: { value: "School.staff" }, parentId: { row: "School" } } },
  writeLog: { byTeacher: { exchangeId: { row: "MyTaughtExchange" }, slotId: { row: "MyTaughtSlot" } } },
  changeLog: { byTeacher: { id: { row: "MyLog" } } },
  discardLog: { byTeacher: { id: { row: "MyLog" } } },
  answerAppraisal: { byTeacher: { id: { row: "MyAppraisal" } } },
  dismiss: { coordinator: { id: { row: "CoordinatorAppointment" } } },
  addAttachments: { planItem: { subjectId: { row: "PlanItem" } }, planItemByOwner: { subjectId: { row: "OwnedPlanItem" } } },
  finishPlanItem: { byOwner: { id: { row: "OwnedPlanItem" } } },
  withdrawOffer: { nomination: { id: { row: "Nomination" } } },
  dropPlanItem: { byOwner: { id: { row: "OwnedPlanItem" } } },
};

const byType: Record<string, unknown> = { String: "一段文字", Int: 1, Boolean: true, LocalDate: "2026-11-01", Float: 1 };

const entities = (): string[] => [...new Set([...declaredTypes().values()].map(({ entity }) => entity.name))].sort((a, b) => b.length - a.length);

/** The table that a field's name says: `weakerSchoolId` → School. */
function entityOf(field: string): string | undefined {
  const stem = field.replace(/Ids?$/, "").toLowerCase();
  return entities().find((name) => stem.endsWith(name.toLowerCase()));
}

export const commandOf = (mutation: GraphQLField<unknown, unknown>): { guard: Guard } => {
  const command = allCommands().get((mutation.extensions as { command?: string }).command ?? "");
  if (!command) throw new Error(`${mutation.name} runs no command`);
  return command;
};

export interface Made {
  readonly input: Record<string, unknown>;
  /** Whether a row is named: what has no id is the same for every relation. */
  readonly namesRows: boolean;
}

/** @param absent the field that is to name a row that is not there: what is hidden must answer the same */
export function inputOf(mutation: GraphQLField<unknown, unknown>, variant: string | undefined, { rows, mine }: MatrixWorld, role: Role, relation: Relation, absent?: string): Made {
  const type = getNamedType(mutation.args[0]?.type as GraphQLInputType);
  if (!isInputObjectType(type)) throw new Error(`${mutation.name} takes no input object`);
  const { guard } = commandOf(mutation);
  const input: Record<string, unknown> = {};
  let namesRows = false;
  const rowNamed = (kind: string, field: string): Rows[string] => {
    const row = personalKinds.has(kind) && relation === "own" ? mine[role][kind] : rows[relation][kind];
    if (!row) throw new Error(`${mutation.name}: the fixture has no row ${kind}; add it to place() in world.ts`);
    namesRows = true;
    return absent === `input.${field}` ? { ...row, id: newId(entityNamedBy(row.id)!) } : row;
  };
  let target: Rows[string] | undefined;
  const valueOf = (field: GraphQLInputField): unknown => {
    const hint = (variant && variants[mutation.name]?.[variant]?.[field.name]) || hints[`${mutation.name}.${field.name}`] || (isNonNullType(field.type) ? hints[field.name] : undefined);
    const named = getNamedType(field.type);
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const wrap = (value: unknown): unknown => (list ? [value] : value);
    if (hint && "value" in hint) return hint.value;
    if (hint && "make" in hint) return hint.make({ mine: mine[role], role, rows: rows[relation] });
    if (hint || (named.name === "ID" && isNonNullType(field.type))) {
      const kind = hint ? hint.row : field.name === "id" && "policy" in guard ? guard.policy.entity.name : entityOf(field.name);
      if (!kind) throw new Error(`${mutation.name}.${field.name}: say in hints (tests/authorization/input.ts) which row it names`);
      const row = rowNamed(kind, field.name);
      if (field.name === "id") target = row;
      return wrap(row.id);
    }
    if (!isNonNullType(field.type)) return undefined;
    if (field.name === "version") return target?.version ?? 1;
    if (isEnumType(named)) return wrap(named.getValues()[0]?.name);
    const value = byType[named.name];
    if (value === undefined) throw new Error(`${mutation.name}.${field.name}: say in hints (tests/authorization/input.ts) what a ${named.name} is here`);
    return wrap(value);
  };
  for (const field of Object.values(type.getFields())) {
    const value = valueOf(field);
    if (value !== undefined) input[field.name] = value;
  }
  return { input, namesRows };
}
