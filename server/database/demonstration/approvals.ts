import type { MembershipRole } from "../../../shared/alliances";
import { ADMISSION, APPROVAL_DAYS, type ApprovalState, RELEASE } from "../../../shared/office";
import { dayPlus } from "../../kernel/time";
import { membersOf } from "./alliances";
import { FIRST_ALLIANCE } from "./places/xintian";
import { FIRST_ZONE } from "./places/huancui";
import type { ApprovalRow, PersonRow } from "./rows";
import { seatOf } from "./seats";
import { type Alliance, isOngoing, type School, type World } from "./world";

/** What waits for the principals and coordinators of the demonstration, and what they have decided. */
export function makeApprovals(world: World, persons: ReadonlyMap<string, PersonRow>): void {
  for (const name of [FIRST_ALLIANCE, FIRST_ZONE]) {
    const alliance = world.alliances.find(({ row }) => row.name === name)!;
    if (alliance.coordinator) ofAlliance(world, alliance, alliance.coordinator);
  }
  for (const login of ["principal", "principal2", "principal.weihai"]) {
    const school = world.schools.find(({ staff }) => staff[0]?.person === persons.get(login));
    if (school) forPrincipal(world, school);
  }
  delegate(world, persons);
}

interface Matter {
  readonly kind: typeof ADMISSION | typeof RELEASE;
  readonly alliance: Alliance;
  readonly school: School;
  readonly subject: { readonly kind: "Alliance" | "Membership"; readonly id: string };
  readonly role: MembershipRole;
  readonly askedBy: PersonRow;
  readonly asked: { readonly role: "principal" | "coordinator"; readonly scopeId: string; readonly scopeName: string; readonly holder: PersonRow };
  readonly daysAgo: number;
  readonly remark: string;
  /** How it ended; still waiting when nothing is said. */
  readonly end?: { readonly state: Exclude<ApprovalState, "waiting">; readonly reason?: string };
}

function ask(world: World, { kind, alliance, school, subject, role, askedBy, asked, daysAgo, remark, end }: Matter): ApprovalRow {
  const at = world.during(world.ago(daysAgo));
  const dueOn = dayPlus(world.ago(daysAgo), APPROVAL_DAYS);
  const decidedAt = end && new Date(world.during(world.ago(Math.max(daysAgo - 2, 0)))).toISOString();
  const state = end?.state ?? "waiting";
  const seats = [seatOf(asked.role, asked.scopeId), seatOf(asked.role, asked.scopeId, kind)];
  const payload = {
    name: school.row.name, school: school.row.name, schoolId: school.row.id, alliance: alliance.row.name, allianceId: alliance.row.id,
    role, since: null, until: null, on: null, askedBy: askedBy.name,
  };
  const approval = world.add("approval", at, {
    kind, subject_kind: subject.kind, subject_id: subject.id, alliance_id: alliance.row.id, school_id: school.row.id, asked_by_id: askedBy.id, person_id: null, remark, payload,
    state, step_number: 1, step_count: 1, step_id: "", due_on: dueOn, seats, concerned: seats, ended_at: state === "waiting" || state === "returned" ? null : decidedAt!, version: end ? 3 : 2,
  });
  approval.step_id = world.add("approval_step", at, {
    approval_id: approval.id, number: 1, round: 1, name: "", role: asked.role, scope_id: asked.scopeId, scope_name: asked.scopeName, days: APPROVAL_DAYS, state, asked_at: approval.created_at, due_on: dueOn,
    decided_at: decidedAt ?? null, decided_by_id: end ? asked.holder.id : null, decided_by_name: end ? asked.holder.name : null, reason: end?.reason ?? "",
  }).id;
  const tell = (what: string, actor: PersonRow, time: number, more: object = {}): void =>
    world.happened(time, () => ({
      kind: `approval.${what}`,
      subjectKind: "Approval",
      subjectId: approval.id,
      actorId: actor.id,
      audience: [askedBy.id, asked.holder.id],
      payload: { ...payload, about: kind, askedById: askedBy.id, approverIds: [asked.holder.id], stepNumber: 1, stepCount: 1, dueOn, ...more },
    }));
  tell("asked", askedBy, at);
  if (end) tell(end.state, asked.holder, Date.parse(decidedAt!), { reason: end.reason ?? "" });
  return approval;
}

const principalOf = ({ row, staff }: School): Matter["asked"] => ({ role: "principal", scopeId: row.id, scopeName: row.name, holder: staff[0]!.person });

/** A coordinator's two sides: schools that he asked, and schools that ask him. */
function ofAlliance(world: World, alliance: Alliance, coordinator: PersonRow): void {
  const places = new Set(alliance.regions);
  const inside = new Set(alliance.members.map(({ school }) => school));
  const free = world.schools.filter((school) => places.has(school.county) && !inside.has(school) && school.staff[0]?.person !== coordinator);
  const invited: [number, string, Matter["end"]][] = [
    [1, "我们两校都在推进集体备课，欢迎加入联盟一起做。", undefined],
    [9, "联盟今年的教师互派还缺一所乡镇学校。", undefined],
    [20, "请考虑作为受援校加入，由龙头校结对帮扶。", { state: "returned", reason: "请先说明每学期派来几位老师、任教哪些学科。" }],
    [33, "欢迎加入联盟。", { state: "rejected", reason: "学校明年与邻镇中心小学合并，等合并后再议。" }],
  ];
  for (const [index, [daysAgo, remark, end]] of invited.entries()) {
    const school = free[index];
    if (!school) break;
    ask(world, { kind: ADMISSION, alliance, school, subject: { kind: "Alliance", id: alliance.row.id }, role: index === 2 ? "supported" : "member", askedBy: coordinator, asked: principalOf(school), daysAgo, remark, ...(end ? { end } : {}) });
  }
  const leaving: [number, string][] = [[2, "学校下学期迁到开发区，距离联盟各校太远。"], [5, "学校已加入市里的课改联盟，两边活动时间冲突。"], [10, "师资紧张，暂时无力参加教师互派。"]];
  const members = membersOf(alliance, world.today).filter(({ staff }) => staff[0]!.person !== coordinator).toReversed();
  for (const [index, [daysAgo, remark]] of leaving.entries()) {
    const school = members[index];
    const membership = alliance.members.find((member) => member.school === school && isOngoing(member.membership, world.today))?.membership;
    if (!school || !membership || membership.role === "lead") continue;
    ask(world, {
      kind: RELEASE, alliance, school, subject: { kind: "Membership", id: membership.id }, role: membership.role, askedBy: school.staff[0]!.person,
      asked: { role: "coordinator", scopeId: alliance.row.id, scopeName: alliance.row.name, holder: coordinator }, daysAgo, remark,
    });
  }
}

/** Other alliances that would like to have a principal's school. */
function forPrincipal(world: World, school: School): void {
  const remarks = ["贵校的科学教育很有特色，想请贵校带一带几所村小。", "课程共建缺一所有经验的学校。", "两地已签结对协议，请贵校参加教师互派。", "请贵校作为学科基地校，牵头语文教研。"];
  const others = world.alliances.filter(({ row, coordinator, members }) => row.state === "active" && coordinator && !members.some((member) => member.school === school) && row.kind !== "cooperationZone");
  const near = others.toSorted((one, other) => Number(other.regions.includes(school.county)) - Number(one.regions.includes(school.county)));
  for (const [index, remark] of remarks.entries()) {
    const alliance = near[index];
    if (!alliance?.coordinator) break;
    ask(world, {
      kind: ADMISSION, alliance, school, subject: { kind: "Alliance", id: alliance.row.id }, role: index === 3 ? "subjectBase" : "member", askedBy: alliance.coordinator,
      asked: principalOf(school), daysAgo: index * 3, remark,
    });
  }
}

/** One principal was away last month and comes back to it next week. */
function delegate(world: World, persons: ReadonlyMap<string, PersonRow>): void {
  const [principal, dean] = [persons.get("principal"), persons.get("dean")];
  if (!principal || !dean) return;
  for (const [since, days, note] of [[-35, 5, "参加省里培训"], [6, 7, "外出学习一周"]] as const) {
    const first = dayPlus(world.today, since);
    world.add("delegation", world.during(world.ago(since < 0 ? -since + 1 : 1)), { from_id: principal.id, to_id: dean.id, since: first, until: dayPlus(first, days), kinds: null, note, version: 1 });
  }
}
