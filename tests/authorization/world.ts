import { createHash } from "node:crypto";
import { AuditEntry } from "../../server/kernel/audit";
import type { EntityClass } from "../../server/kernel/entity";
import { newId } from "../../server/kernel/ids";
import { declaredTypes } from "../../server/kernel/read";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { Activity } from "../../server/kernel/write";
import type { Alliance } from "../../server/modules/alliances";
import { CalendarLink } from "../../server/modules/agenda";
import { Upload } from "../../server/modules/files";
import { BellPeriod, BellSchedule, SpecialDay, Term } from "../../server/modules/calendar";
import { Account, Person, Session } from "../../server/modules/identity";
import { AccountLink } from "../../server/modules/identity/account-link.entity";
import { hashOfGiven } from "../../server/modules/identity/invitation-code";
import { Invitation } from "../../server/modules/identity/invitation.entity";
import { LinkedIdentity } from "../../server/modules/identity/linked-identity.entity";
import { hashOfTicket } from "../../server/modules/identity/ticket";
import { Exchange, ExchangeChange, ExchangeMentee, ExchangeSlot, ExchangeVisit, Occupation, SlotException } from "../../server/modules/exchanges";
import { fieldwork, giveFieldworkTo } from "./fieldwork";
import { Need, Offer, TaughtGrade, TaughtPeriods } from "../../server/modules/needs";
import { ServiceCertificate } from "../../server/modules/rotation";
import { newCertificateCode } from "../../server/modules/rotation/certificate-content";
import { Task } from "../../server/modules/jobs";
import { Notification, Post, PostComment, PostMention, PostReaction, Webhook, WebhookDelivery } from "../../server/modules/office";
import { PolicyRule } from "../../server/modules/policies";
import { PersonHonour, PersonRank, WeakPeriod, type Region, type School } from "../../server/modules/schools";
import { Approval, ApprovalStep, Delegation, Notice, NoticeReceipt, PeopleGroup } from "../../server/modules/office";
import { ADMISSION } from "../../shared/office";
import { StaffingQuota, StatisticsReport } from "../../server/modules/statistics";
import { Export } from "../../server/modules/exports";
import { Import, ImportRow } from "../../server/modules/transfers";
import { hashPassword } from "../../server/modules/identity/password";
import { World } from "../kit/builders/world";
import type { TestDatabase } from "../kit/database";
import { figures } from "../modules/statistics/figures";
import { hirings, takePlaces } from "./hirings";

/** The eight roles, each held by somebody who holds nothing else. */
export const roles = ["coordinator", "principal", "dean", "teacher", "researcher", "inspector", "bureauOfficer", "platformAdministrator"] as const;
export type Role = (typeof roles)[number];

/** Whose row it is: within the viewer's own scope, beside it in the same county, or in another city. */
export const relations = ["own", "sibling", "other"] as const;
export type Relation = (typeof relations)[number];

export const PASSWORD = "zhongguo-Lianxiao-42";

/** What opens an invitation, and what the links in letters do. */
export const INVITATION = "abcd-efgh-jkmn-pqrs";
export const LINKS = { password: "a-link-for-a-new-password", email: "a-link-for-an-address" } as const;

/** One row of each kind that operations are tried on; kinds beside the entities' names are rows in a state that some operation needs. */
export type Rows = Record<string, { id: string; version?: number }>;

export interface MatrixWorld {
  readonly world: World;
  readonly rows: Readonly<Record<Relation, Rows>>;
  readonly people: Readonly<Record<Role, Person>>;
  readonly viewers: Readonly<Record<Role, Viewer>>;
  /** Rows that belong to the person himself: his account, person and session. */
  readonly mine: Readonly<Record<Role, Rows>>;
}

interface Place {
  county: Region;
  township: Region;
  school: School;
  neighbour: School;
  closed: School;
  alliance: Alliance;
  draft: Alliance;
  rows: Rows;
}

async function account(world: World, person: { id: string }, row: Partial<Account> = {}): Promise<Rows> {
  const made = await world.add(Account, { personId: person.id, login: `u${person.id.slice(-12)}`, passwordHash: await passwordHash(), ...row });
  const session = await world.add(Session, {
    accountId: made.id, personId: person.id, device: "", tokenHash: createHash("sha256").update(person.id).digest(), expiresAt: new Date(Date.now() + 3_600_000),
  });
  const now = new Date();
  const notification = await world.add(Notification, {
    personId: person.id, kind: "account.changed", groupKey: "account.changed:matrix", subjectKind: "Account", subjectId: made.id, payload: {}, latestOrd: "0", firstAt: now, latestAt: now, onPage: true, byMail: true,
  });
  const entry = await world.add(AuditEntry, { actorId: person.id, personId: person.id, action: "signIn.succeeded", subjectKind: "Account", subjectId: made.id });
  const file = await world.file(person);
  const upload = await world.add(Upload, { personId: person.id, name: "章程.pdf", size: "3", checksum: file.checksum, type: "application/pdf" });
  const brought = { personId: person.id, sheet: "staff", fileId: file.id, fileName: "教职工.xlsx", added: 1 };
  const ready = await world.add(Import, { ...brought, state: "ready" });
  return {
    Import: ready,
    CalendarLink: await world.add(CalendarLink, { personId: person.id, name: "手机", scopeKind: "mine", tokenHash: createHash("sha256").update(`calendar ${person.id}`).digest() }),
    Export: await world.add(Export, { personId: person.id, list: "people", filter: {}, format: "csv", language: "zh", name: "人员", expiresAt: new Date(Date.now() + 86_400_000) }),
    ImportRow: await world.add(ImportRow, { importId: ready.id, line: 2, verdict: "added", readable: true, cells: {} }),
    AppliedImport: await world.add(Import, { ...brought, state: "applied" }),
    Account: made,
    AuditEntry: entry,
    Session: session,
    LinkedIdentity: await world.add(LinkedIdentity, { accountId: made.id, personId: person.id, issuer: "https://login.example.org", subject: person.id, knownAs: "" }),
    Notification: notification,
    OwnFile: file,
    Upload: upload,
    Task: await world.add(Task, { personId: person.id, kind: "endLostTasks", state: "queued" }),
  };
}

/** Types of which everybody has rows of his own: in the column `own` of a table each role is asked for his. */
export const personalKinds: ReadonlySet<string> = new Set([
  "Session",
  "LinkedIdentity",
  "Task",
  "Notification",
  "AuditEntry",
  "Upload",
  "OwnFile",
  "Import",
  "ImportRow",
  "AppliedImport",
  "CalendarLink",
  "Export",
]);

let hashed: Promise<string> | undefined;
const passwordHash = (): Promise<string> => (hashed ??= hashPassword(PASSWORD));

const soon = (): Date => new Date(Date.now() + 3_600_000);
const invitation = (world: World, person: { id: string }, code: string, by: { id: string }): Promise<Invitation> =>
  world.add(Invitation, { personId: person.id, way: "code", tokenHash: hashOfGiven(code), invitedById: by.id, expiresAt: soon() });

let townships = 100;

/** Addresses elsewhere that are told of an alliance. */
async function webhooks(world: World, owner: { id: string }, alliance: { id: string }): Promise<Rows> {
  const row = { ownerId: owner.id, scopeKind: "alliance", scopeId: alliance.id, name: "群机器人", url: "https://hooks.example.org/one", topics: ["membership"], template: "json", language: "zh", secret: "whsec_AAAA" } satisfies Partial<Webhook>;
  const webhook = await world.add(Webhook, row);
  const delivery = { webhookId: webhook.id, kind: "membership.began" };
  return {
    Webhook: webhook, PausedWebhook: await world.add(Webhook, { ...row, state: "paused" }),
    WebhookDelivery: await world.add(WebhookDelivery, delivery), DeadDelivery: await world.add(WebhookDelivery, { ...delivery, state: "dead" }),
  };
}

/** What stands in the circle of an alliance and of a school, shown and hidden. */
async function circle(world: World, author: { id: string }, alliance: { id: string }, school: { id: string }): Promise<Rows> {
  const said = { authorId: author.id, body: "一句话" };
  const hidden = { hiddenAt: new Date(), hiddenById: author.id, hiddenReason: "与工作无关" };
  const inAlliance = { ...said, scopeKind: "alliance", scopeId: alliance.id, editableUntil: "2100-01-01" } as const;
  const post = await world.add(Post, inAlliance);
  const comment = await world.add(PostComment, { ...said, postId: post.id });
  return {
    Post: post, MyPost: await world.add(Post, inAlliance), HiddenPost: await world.add(Post, { ...inAlliance, ...hidden }),
    SchoolPost: await world.add(Post, { ...inAlliance, scopeKind: "school", scopeId: school.id }),
    PostComment: comment, HiddenComment: await world.add(PostComment, { ...said, ...hidden, postId: post.id }),
    PostReaction: await world.add(PostReaction, { postId: post.id, personId: author.id, kind: "like" }),
    PostMention: await world.add(PostMention, { postId: post.id, commentId: comment.id, personId: author.id }),
  };
}

/** A school that leads an alliance, with everything that can hang on either. */
async function place(world: World, county: Region): Promise<Place> {
  const township = await world.region({ parentId: county.id, level: "township", code: `${county.code}${townships += 1}` });
  const [school, neighbour, free, closed] = [
    await world.school(county), await world.school(county), await world.school(county), await world.school(county, { closedOn: "2025-07-01" }),
  ];
  const former = await world.person("离职教师");
  await world.post(former, school, { until: world.today });
  const [teacher, dean, gone] = [await world.teacher(school), await world.person("教务主任"), await world.teacher(school)];
  const newcomer = await world.teacher(school);
  const alliance = await world.alliance([county]);
  const draft = await world.alliance([county], { state: "draft" });
  const membership = await world.member(alliance, school, "lead");
  await world.member(alliance, neighbour, "lead");
  await world.member(draft, school, "lead");
  const third = await world.school(county);
  await world.member(alliance, third);
  const plan = await world.plan(alliance, 2026);
  const sent = { allianceId: alliance.id, personId: teacher.id, homeSchoolId: school.id, hostSchoolId: neighbour.id, since: "2030-09-01", until: "2031-01-20" };
  const exchange = await world.add(Exchange, { ...sent, kind: "itinerant", state: "proposed" });
  const outreach = await world.add(Exchange, { ...sent, kind: "outreach", state: "proposed" });
  const exchangeSlot = await world.add(ExchangeSlot, { exchangeId: exchange.id, personId: teacher.id, schoolId: neighbour.id, weekday: 2, starts: "09:00", ends: "09:40", since: "2030-09-01", until: "2031-01-20" });
  const exchangeVisit = await world.add(ExchangeVisit, { exchangeId: outreach.id, personId: teacher.id, schoolId: neighbour.id, day: "2030-10-15", starts: "09:00", ends: "09:40" });
  const bells = await world.add(BellSchedule, { schoolId: school.id, since: "2020-09-01" });
  const activity = await tell(world, alliance.id, [alliance.id, county.id, school.id]);
  const posts = await world.query<{ id: string; version: number }>("select id, version from staff_post where person_id = $1", [teacher.id]);
  const revisions = await world.query<{ id: string }>("select id from alliance_revision where alliance_id = $1", [alliance.id]);
  const rule = await world.add(PolicyRule, { key: "rotationDueYears", regionId: township.id, value: 5, since: "2024-01-01" });
  const ofTeacher = await account(world, teacher);
  const file = await world.file(teacher);
  const [wanted, wantedToo] = [await world.school(county), await world.school(county)];
  const [waiting, step] = await approval(world, { alliance, school: wanted, asker: teacher, principalOf: school });
  const [returned] = await approval(world, { alliance, school: wantedToo, asker: teacher, principalOf: school, state: "returned" });
  const rows: Rows = {
    StoredFile: file, Attachment: await world.attachment(file, "Alliance", alliance),
    Region: township, County: county,
    School: school, NeighbourSchool: neighbour, FreeSchool: free, ClosedSchool: closed,
    TeachingPoint: await world.teachingPoint(school),
    WeakPeriod: await world.add(WeakPeriod, { schoolId: school.id, since: "2024-01-01", reason: "" }),
    Person: teacher, FormerPerson: former, PersonWithoutAccount: newcomer, StaffPost: posts[0]!, ...ofTeacher,
    Invitation: await invitation(world, newcomer, newcomer.id, teacher),
    DisabledAccount: (await account(world, gone, { disabledAt: new Date() }))["Account"]!,
    PersonRank: await world.add(PersonRank, { personId: teacher.id, rank: "second", since: "2015-01-01" }),
    PersonHonour: await world.add(PersonHonour, { personId: teacher.id, honour: "backbone", awardedBy: "", since: "2020-01-01" }),
    Appointment: await world.appoint(dean, "dean", "school", school),
    CoordinatorAppointment: await world.appoint(await world.person("协调员"), "coordinator", "alliance", alliance),
    Alliance: alliance, DraftAlliance: draft, AllianceRevision: revisions[0]!, Membership: membership,
    Pairing: await world.pairing(alliance, school, neighbour),
    Term: await world.add(Term, { regionId: township.id, schoolYear: 2020, season: "autumn", since: "2020-09-01", until: "2021-01-20" }),
    SpecialDay: await world.add(SpecialDay, { regionId: township.id, kind: "dayOff", name: "运动会", since: "2020-10-20", until: "2020-10-21" }),
    BellSchedule: bells,
    BellPeriod: await world.add(BellPeriod, { bellScheduleId: bells.id, schoolId: school.id, ordinal: 1, name: "第一节", starts: "08:00", ends: "08:45" }),
    ...(await supply(world, school, teacher)),
    Need: await world.add(Need, { schoolId: school.id, allianceId: alliance.id, kind: "itinerant", subject: "music", wanted: 2, since: "2030-09-01", until: "2031-01-20" }),
    WithdrawnNeed: await world.add(Need, { schoolId: school.id, allianceId: alliance.id, kind: "itinerant", subject: "art", wanted: 2, since: "2030-09-01", until: "2031-01-20", state: "withdrawn" }),
    Exchange: exchange, OutreachExchange: outreach, ExchangeSlot: exchangeSlot, ExchangeVisit: exchangeVisit,
    DraftExchange: await world.add(Exchange, { ...sent, kind: "outreach", state: "draft" }),
    ProposableExchange: await proposable(world, sent),
    ApprovedExchange: await world.add(Exchange, { ...sent, kind: "outreach", state: "approved" }),
    CompletedExchange: await world.add(Exchange, { ...sent, kind: "support", state: "completed", since: "2024-09-01", until: "2025-01-20" }),
    ServiceCertificate: await world.add(ServiceCertificate, { personId: teacher.id, schoolId: school.id, content: { name: teacher.name } as ServiceCertificate["content"], issuedOn: world.today, issuedById: dean.id, code: newCertificateCode(), revokeReason: "" }),
    ActiveExchange: await world.add(Exchange, { ...sent, kind: "outreach", state: "active" }),
    ...(await settled(world, sent)),
    ThirdSchool: third,
    ExchangeMentee: await world.add(ExchangeMentee, { exchangeId: exchange.id, personId: newcomer.id, schoolId: school.id }),
    ExchangeChange: await world.add(ExchangeChange, { exchangeId: exchange.id, what: "slotMoved", day: "2030-10-01" }),
    ...(await fieldwork(world, { alliance, school, neighbour, teacher })),
    Occupation: { id: await occupy(world, exchange, exchangeSlot) },
    Plan: plan,
    PlanItem: await world.planItem(plan), DonePlanItem: await world.planItem(plan, { state: "done", doneOn: "2026-01-01" }), OwnedPlanItem: await world.planItem(plan),
    BinItem: await world.binned("PlanItem", await world.planItem(plan), [alliance.id, county.id]),
    PolicyRule: rule, PolicyRuleRevision: (await world.query<{ id: string }>("select id from policy_rule_revision where policy_rule_id = $1", [rule.id]))[0]!,
    StatisticsReport: await world.add(StatisticsReport, { schoolId: school.id, year: 2025, stage: "primary", state: "confirmed" }),
    DraftReport: await world.add(StatisticsReport, { ...figures, schoolId: school.id, year: 2024, stage: "primary" }),
    StaffingQuota: await world.add(StaffingQuota, { schoolId: school.id, subject: "music", year: 2025, approved: 1 }),
    Activity: { id: activity },
    ...(await circle(world, teacher, alliance, school)),
    ...(await webhooks(world, teacher, alliance)),
    ...(await notices(world, alliance, school, teacher)),
    ...(await hirings(world, { county, alliance, school, teacher, judge: dean })), Judge: dean,
    Approval: waiting, ApprovalStep: step, ReturnedApproval: returned,
    Delegation: await world.add(Delegation, { fromId: teacher.id, toId: gone.id, since: world.today, until: world.day(9) }),
  };
  return { county, township, school, neighbour, closed, alliance, draft, rows };
}

/** What a school teaches, and what its teacher offers, one after another: a person has one offer at a time. */
async function supply(world: World, school: School, teacher: Person): Promise<Rows> {
  const said = { personId: teacher.id, schoolId: school.id, kinds: ["support" as const], subjects: ["music" as const], periodsAWeek: 4 };
  const grade = await world.add(TaughtGrade, { schoolId: school.id, schoolYear: 2031, season: "autumn", grade: 1, classes: 2 });
  return {
    TaughtGrade: grade,
    TaughtPeriods: await world.add(TaughtPeriods, { taughtGradeId: grade.id, schoolId: school.id, subject: "music", periods: 0.5 }),
    Offer: await world.add(Offer, { ...said, state: "open", since: "2030-09-01", until: "2031-01-20" }),
    MyOffer: await world.add(Offer, { ...said, state: "open", since: "2031-02-20", until: "2031-07-01" }),
    Nomination: await world.add(Offer, { ...said, state: "nominated", since: "2031-09-01", until: "2032-01-20" }),
    MyNomination: await world.add(Offer, { ...said, state: "nominated", since: "2032-02-20", until: "2032-07-01" }),
  };
}

/** Notices of an alliance in each state, the published ones to one of its schools; and a group. */
async function notices(world: World, alliance: Alliance, school: School, madeBy: Person): Promise<Rows> {
  const notice = (row: Partial<Notice>): Promise<Notice> => world.add(Notice, { allianceId: alliance.id, title: "通知", madeById: madeBy.id, ...row });
  const [published, closed] = [await notice({ state: "published", publishedAt: new Date() }), await notice({ state: "closed", publishedAt: new Date() })];
  const receipt = await world.add(NoticeReceipt, { noticeId: published.id, schoolId: school.id });
  await world.add(NoticeReceipt, { noticeId: closed.id, schoolId: school.id });
  return { Notice: published, ClosedNotice: closed, DraftNotice: await notice({}), NoticeReceipt: receipt, PeopleGroup: await world.add(PeopleGroup, { name: "群组", ownerId: madeBy.id }) };
}

/** The admission of a school, asked by somebody and waiting for the principal of a school. */
async function approval(world: World, { alliance, school, asker, principalOf, state = "waiting" }: { alliance: Alliance; school: School; asker: Person; principalOf: School; state?: Approval["state"] }): Promise<[Approval, ApprovalStep]> {
  const [seat] = await world.query<{ id: string }>("select seat_of('principal', $1)::text as id", [principalOf.id]);
  const [stepId, seats] = [newId(ApprovalStep), [seat!.id]];
  const row = await world.add(Approval, {
    kind: ADMISSION, subjectKind: "Alliance", subjectId: alliance.id, allianceId: alliance.id, schoolId: school.id, askedById: asker.id,
    payload: { name: school.name, role: "member", since: null, until: null }, state, stepCount: 1, stepId, dueOn: world.day(7), seats, concerned: seats,
  });
  return [row, await world.add(ApprovalStep, { id: stepId, approvalId: row.id, number: 1, role: "principal", scopeId: principalOf.id, days: 7, state })];
}

/** A draft that has what it needs to be proposed. */
async function proposable(world: World, sent: Partial<Exchange>): Promise<Exchange> {
  const exchange = await world.add(Exchange, { ...sent, kind: "outreach", state: "draft" });
  await world.add(ExchangeVisit, { exchangeId: exchange.id, personId: exchange.personId, schoolId: exchange.hostSchoolId, day: "2030-12-03", starts: "09:00", ends: "09:40" });
  return exchange;
}

/** Approved exchanges with a place in the week, one day of which is off already, and with a visit. */
async function settled(world: World, sent: Pick<Exchange, "personId" | "hostSchoolId" | "since" | "until"> & Partial<Exchange>): Promise<Rows> {
  const { personId, hostSchoolId: schoolId, since, until } = sent;
  const [school] = await world.query<{ region_id: string }>("select region_id from school where id = $1", [schoolId]);
  await world.add(Term, { regionId: school!.region_id, schoolYear: 2030, season: "autumn", since, until }).catch(() => undefined);
  const [weekly, dated] = [await world.add(Exchange, { ...sent, kind: "itinerant", state: "approved" }), await world.add(Exchange, { ...sent, kind: "outreach", state: "approved" })];
  const slot = await world.add(ExchangeSlot, { exchangeId: weekly.id, personId, schoolId, weekday: 2, starts: "14:00", ends: "14:40", since, until });
  return {
    SettledSlot: slot,
    SettledVisit: await world.add(ExchangeVisit, { exchangeId: dated.id, personId, schoolId, day: "2030-11-07", starts: "14:00", ends: "14:40" }),
    SlotException: await world.add(SlotException, { exchangeId: weekly.id, slotId: slot.id, day: "2030-10-29", kind: "cancelled", state: "standing" }),
  };
}

/** A place in time, whose range no entity has a column for. */
async function occupy(world: World, exchange: Exchange, slot: ExchangeSlot): Promise<string> {
  const id = newId(Occupation);
  await world.query(
    `insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, day, during)
     values ($1, $2, $3, $4, $5, $6, '2030-09-03', '[2030-09-03 09:00+08,2030-09-03 09:40+08)')`,
    [id, slot.personId, exchange.id, slot.id, slot.schoolId, exchange.allianceId],
  );
  return id;
}

/** Something that happened in an alliance, as a command tells it: to the alliance, its region and a school that it touches. */
async function tell(world: World, subject: string, audience: string[]): Promise<string> {
  const id = newId(Activity);
  await world.query(
    `with a as (insert into activity (id, kind, subject_kind, subject_id, audience) values ($1, 'alliance.changed', 'Alliance', $2, $3) returning ord)
     insert into activity_scope select unnest($3::uuid[]), ord from a`,
    [id, subject, audience],
  );
  return id;
}

/** Two alliances beside each other in one county, a third in another city, and somebody of each role who has to do with the first. */
export async function matrixWorld(database: TestDatabase): Promise<MatrixWorld> {
  const world = new World(database);
  const province = await world.region({ level: "province" });
  const [city, otherCity] = [await world.region({ level: "city", parentId: province.id }), await world.region({ level: "city", parentId: province.id })];
  const county = await world.region({ parentId: city.id });
  const own = await place(world, county);
  const sibling = await place(world, county);
  const otherCounty = await world.region({ parentId: otherCity.id });
  const other = await place(world, otherCounty);
  for (const { id } of [county, otherCounty]) await world.add(Term, { regionId: id, schoolYear: 2031, season: "autumn", since: "2031-09-01", until: "2032-01-20" });

  const people = {} as Record<Role, Person>;
  const mine = {} as Record<Role, Rows>;
  for (const role of roles) {
    people[role] = await world.person(role);
    mine[role] = { Person: people[role], ...(await account(world, people[role])) };
  }
  await everybodyServed(world, people);
  for (const alliance of [own.alliance, own.draft]) await world.appoint(people.coordinator, "coordinator", "alliance", alliance);
  for (const school of [own.school, own.closed]) {
    for (const role of ["principal", "dean", "inspector"] as const) await world.appoint(people[role], role, "school", school);
    await world.post(people.teacher, school);
  }
  await takePlaces(world, { teacher: own.rows["Person"]!.id, judge: own.rows["Judge"]!.id }, { teacher: people.teacher, judge: people.dean });
  await world.query("update post set author_id = $2 where id = $1", [own.rows["MyPost"]!.id, people.teacher.id]);
  for (const offered of ["MyOffer", "MyNomination"]) await world.query("update offer set person_id = $2 where id = $1", [own.rows[offered]!.id, people.teacher.id]);
  await world.query("update plan_item set owner_id = $2 where id = $1", [own.rows["OwnedPlanItem"]!.id, people.teacher.id]);
  for (const asked of ["Approval", "ReturnedApproval"]) await world.query("update approval set asked_by_id = $2, person_id = $3 where id = $1", [own.rows[asked]!.id, people.coordinator.id, people.teacher.id]);
  await giveFieldworkTo(world, own.rows, people.teacher);
  await world.query("update people_group set owner_id = $2 where id = $1", [own.rows["PeopleGroup"]!.id, people.coordinator.id]);
  await world.query("update delegation set from_id = $2 where id = $1", [own.rows["Delegation"]!.id, people.principal.id]);
  await world.query("update bin_item set binned_by_id = $2 where id = $1", [own.rows["BinItem"]!.id, people.coordinator.id]);
  await world.appoint(people.researcher, "researcher", "region", county);
  await world.appoint(people.bureauOfficer, "bureauOfficer", "region", county);
  await world.appoint(people.platformAdministrator, "platformAdministrator", "platform", null);

  await invitation(world, await world.person("受邀者"), INVITATION, people.platformAdministrator);
  const forgetful = await world.add(Person, { name: "健忘者", email: "forgetful@example.org" });
  const { id: accountId } = await world.account(forgetful);
  for (const purpose of ["password", "email"] as const) await world.add(AccountLink, { accountId, purpose, email: forgetful.email!, tokenHash: hashOfTicket(LINKS[purpose]), expiresAt: soon() });
  await world.query("update person set email = 'somebody@example.org' where id = any($1)", [Object.values(people).map(({ id }) => id)]);

  const viewers = {} as Record<Role, Viewer>;
  for (const role of roles) viewers[role] = { ...(await viewerOfPerson(world.query, people[role].id, "en")), session: mine[role]["Session"]!.id };
  return { world, people, viewers, mine, rows: { own: own.rows, sibling: sibling.rows, other: other.rows } };
}

/** Each was once at a school far from all others, from which he was sent away for a term: so that he has a service to certify, and sees nothing by it. */
async function everybodyServed(world: World, people: Readonly<Record<Role, Person>>): Promise<void> {
  const remote = await world.region();
  const [home, host] = [await world.school(remote), await world.school(remote)];
  for (const person of Object.values(people)) {
    await world.post(person, home, { since: "2010-09-01", until: "2015-09-01" });
    await world.add(Exchange, { personId: person.id, homeSchoolId: home.id, hostSchoolId: host.id, kind: "support", state: "completed", since: "2012-09-01", until: "2013-01-20" });
  }
}

/** Declared types for which the fixture has no row: a new type needs one in `place`. */
export const typesWithoutRow = ({ rows }: MatrixWorld): string[] =>
  [...declaredTypes().values()].map(({ entity }) => (entity as EntityClass).name).filter((name) => relations.some((relation) => !rows[relation][name]));
