import { describe, expect, it } from "vitest";
import type { Person } from "../../../server/modules/identity";
import { Approval } from "../../../server/modules/office";
import { approvalKind } from "../../../server/modules/office/approval-kinds";
import { ApprovalStep } from "../../../server/modules/office/approval.entity";
import { askAdmission } from "../../../server/modules/office/ask-admission";
import { askAgain } from "../../../server/modules/office/ask-again";
import { askApproval, type AskedStep } from "../../../server/modules/office/ask-approval";
import { askRelease } from "../../../server/modules/office/ask-release";
import { decideApproval } from "../../../server/modules/office/decide-approval";
import { decideApprovals } from "../../../server/modules/office/decide-approvals";
import { snoozeApproval } from "../../../server/modules/office/snooze-approval";
import { withdrawApproval, withdrawApprovalsOf } from "../../../server/modules/office/withdraw-approval";
import { badInput } from "../../../server/kernel/errors";
import { Reads } from "../../../server/kernel/read";
import { command, CommandInput } from "../../../server/kernel/write";
import { buildApi } from "../../../server/app/schema";
import { aCounty } from "../alliances/county";
import { listed } from "./listed";

await buildApi();
const at = aCounty();

/** A kind of the test's own, whose steps and consequences it says. */
class AskInput extends CommandInput {
  subjectId!: string;
  steps!: [AskedStep, ...AskedStep[]];
}
const happened: string[] = [];
approvalKind("test.matter", {
  async approved(_, approval) {
    if (approval.payload["refuse"]) throw badInput("input.id", "approval.snoozePast");
    happened.push(`approved ${approval.subjectId}`);
  },
  async rejected(_, approval, reason) {
    happened.push(`rejected ${approval.subjectId}: ${reason}`);
  },
  async passed(_, approval, { number }) {
    happened.push(`passed ${number} of ${approval.subjectId}`);
  },
});
let refuse = false;
const ask = command("testAsk", AskInput, { personal: "a test's" }, async (tx, { subjectId, steps }) =>
  askApproval(tx, { kind: "test.matter", subjectKind: "School", subjectId, allianceId: at.alliance.id, payload: { name: "测试事项", refuse }, steps }));
const drop = command("testDrop", AskInput, { personal: "a test's" }, async (tx, { subjectId }) => withdrawApprovalsOf(tx, { kind: "test.matter", subjectId }));

const principalOf = (school: { id: string }): AskedStep => ({ role: "principal", scopeId: school.id });
const asked = async (as: Person, ...steps: [AskedStep, ...AskedStep[]]): Promise<Approval> => at.world.run(as, ask, { subjectId: (await at.world.school(at.county)).id, steps });
const now = (approval: { id: string }): Promise<Approval> => at.world.find(Approval, approval.id);
const steps = (approval: { id: string }): Promise<ApprovalStep[]> =>
  at.world.query('select number, round, state, decided_by_id as "decidedById", decided_for_id as "decidedForId", decided_by_name as "decidedByName", reason, escalated_role as "escalatedRole" from approval_step where approval_id = $1 order by number, round', [approval.id]);
const decide = async (as: Person, approval: { id: string }, decision: "approve" | "reject" | "return", reason?: string) =>
  at.world.run(as, decideApproval, { id: approval.id, version: (await now(approval)).version, decision, ...(reason === undefined ? {} : { reason }) });

describe("the admission of a school", () => {
  it("waits for its principal, and is done when he agrees", async () => {
    const { world, coordinator, alliance, county } = at;
    const school = await world.school(county, { name: "待入盟小学" });
    const principal = await world.principal(school);
    const { id } = await world.run(coordinator, askAdmission, { allianceId: alliance.id, schoolId: school.id, role: "supported", remark: "欢迎加入" });
    expect(await world.query("select from membership where school_id = $1", [school.id])).toHaveLength(0);
    expect(await listed(world, principal, "myApprovals")).toEqual([id]);
    expect(await listed(world, coordinator, "approvalsISent")).toContain(id);
    expect(await world.hears(principal, { id })).toBe(true);
    await decide(principal, { id }, "approve");
    expect(await world.query("select role, since::text, until from membership where school_id = $1", [school.id])).toEqual([{ role: "supported", since: world.today, until: null }]);
    expect(await now({ id })).toMatchObject({ state: "approved" });
    expect(await listed(world, principal, "myApprovals")).toEqual([]);
    expect(await listed(world, principal, "approvalsIDecided")).toEqual([id]);
    expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["approval.asked", "approval.approved"]);
    expect(await world.hears(coordinator, { id })).toBe(true);
  });

  it("is asked once at a time, of schools in the alliance's regions that are no members", async () => {
    const { world, coordinator, alliance, member, elsewhere, county, nextDoor } = at;
    const school = await world.school(county);
    const input = { allianceId: alliance.id, schoolId: school.id, role: "member" } as const;
    const both = await Promise.allSettled([world.run(coordinator, askAdmission, input), world.run(coordinator, askAdmission, input)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(world.run(coordinator, askAdmission, input)).toBeRefused("CONFLICT", { field: "input.schoolId", message: "approval.askedAlready" });
    await expect(world.run(coordinator, askAdmission, { ...input, schoolId: member.id })).toBeRefused("CONFLICT", { field: "input.schoolId", message: "membership.overlaps" });
    await expect(world.run(coordinator, askAdmission, { ...input, schoolId: elsewhere.id })).toBeRefused("NOT_FOUND", { field: "input.schoolId" });
    const closed = await world.school(county, { closedOn: "2025-07-01" });
    await expect(world.run(coordinator, askAdmission, { ...input, schoolId: closed.id })).toBeRefused("BAD_USER_INPUT", { field: "input.schoolId" });
    const wide = await world.alliance([county, nextDoor], { kind: "crossRegionPartnership" });
    expect(await world.run(await world.coordinator(wide), askAdmission, { allianceId: wide.id, schoolId: elsewhere.id, role: "member" })).toHaveProperty("id");
  });

  it("changes nothing when the school joined in the meantime: the yes is refused with the field", async () => {
    const { world, coordinator, alliance, county } = at;
    const school = await world.school(county);
    const principal = await world.principal(school);
    const { id } = await world.run(coordinator, askAdmission, { allianceId: alliance.id, schoolId: school.id, role: "member" });
    await world.member(alliance, school);
    await expect(decide(principal, { id }, "approve")).toBeRefused("CONFLICT", { message: "membership.overlaps" });
    expect(await now({ id })).toMatchObject({ state: "waiting" });
  });

  it("goes to the bureau as well where a school has no principal", async () => {
    const { world, coordinator, officer, alliance, county } = at;
    const school = await world.school(county);
    const { id } = await world.run(coordinator, askAdmission, { allianceId: alliance.id, schoolId: school.id, role: "member" });
    expect(await listed(world, officer, "myApprovals")).toContain(id);
    await decide(officer, { id }, "approve");
    expect(await steps({ id })).toMatchObject([{ state: "approved", escalatedRole: "bureauOfficer", decidedById: officer.id }]);
  });

  it("is done at once when who asks leads the school himself", async () => {
    const { world, alliance, county } = at;
    const school = await world.school(county);
    const both = await world.principal(school);
    await world.appoint(both, "coordinator", "alliance", alliance);
    const { id } = await world.run(both, askAdmission, { allianceId: alliance.id, schoolId: school.id, role: "member" });
    expect(await now({ id })).toMatchObject({ state: "approved" });
    expect(await world.query("select from membership where school_id = $1", [school.id])).toHaveLength(1);
  });
});

describe("the release of a school", () => {
  it("is asked by its principal and done by the coordinator's yes", async () => {
    const { world, coordinator, alliance, county, teacher } = at;
    const school = await world.school(county);
    const principal = await world.principal(school);
    const membership = await world.member(alliance, school);
    const input = { id: membership.id, version: membership.version, remark: "合并办学" };
    await expect(world.run(coordinator, askRelease, input)).toBeRefused("FORBIDDEN");
    await expect(world.run(teacher, askRelease, input)).toBeRefused("FORBIDDEN");
    const { id } = await world.run(principal, askRelease, input);
    expect(await listed(world, coordinator, "myApprovals")).toContain(id);
    await decide(coordinator, { id }, "approve");
    expect(await world.query("select until::text from membership where id = $1", [membership.id])).toEqual([{ until: world.today }]);
  });
});

describe("a decision", () => {
  it("goes from step to step, each keeping who, when and why", async () => {
    const { world, coordinator, memberPrincipal, leadPrincipal, member, lead, officer, county } = at;
    const approval = await asked(coordinator, principalOf(member), { ...principalOf(lead), name: "host" }, { role: "bureauOfficer", scopeId: county.id });
    await expect(decide(leadPrincipal, approval, "approve")).toBeRefused("CONFLICT", { message: "approval.notYourTurn" });
    expect(await listed(world, leadPrincipal, "myApprovals")).not.toContain(approval.id);
    await decide(memberPrincipal, approval, "approve", "同意");
    expect(await listed(world, memberPrincipal, "myApprovals")).not.toContain(approval.id);
    expect(await listed(world, leadPrincipal, "myApprovals")).toContain(approval.id);
    await decide(leadPrincipal, approval, "approve");
    await decide(officer, approval, "approve");
    expect(await steps(approval)).toMatchObject([
      { state: "approved", decidedById: memberPrincipal.id, reason: "同意" },
      { state: "approved", decidedById: leadPrincipal.id },
      { state: "approved", decidedById: officer.id },
    ]);
    expect(happened).toEqual(expect.arrayContaining([`passed 1 of ${approval.subjectId}`, `passed 2 of ${approval.subjectId}`, `approved ${approval.subjectId}`]));
  });

  it("needs a reason unless it is a yes, and who asked reads it", async () => {
    const { world, coordinator, memberPrincipal, member } = at;
    const approval = await asked(coordinator, principalOf(member));
    for (const decision of ["reject", "return"] as const) await expect(decide(memberPrincipal, approval, decision, " ")).toBeRefused("BAD_USER_INPUT", { field: "input.reason" });
    await decide(memberPrincipal, approval, "reject", "师资不足");
    expect(await now(approval)).toMatchObject({ state: "rejected" });
    expect(happened).toContain(`rejected ${approval.subjectId}: 师资不足`);
    expect((await world.told(approval)).at(-1)).toMatchObject({ kind: "approval.rejected", payload: { reason: "师资不足" } });
    await expect(decide(memberPrincipal, approval, "approve")).toBeRefused("CONFLICT", { extensions: { from: "rejected", to: "approved" } });
  });

  it("hands back what is not clear, and it is asked again at the same step", async () => {
    const { world, coordinator, memberPrincipal, leadPrincipal, member, lead } = at;
    const approval = await asked(coordinator, principalOf(member), principalOf(lead));
    await decide(memberPrincipal, approval, "approve");
    await decide(leadPrincipal, approval, "return", "请写明学科");
    expect(await listed(world, leadPrincipal, "myApprovals")).not.toContain(approval.id);
    await world.run(coordinator, askAgain, { id: approval.id, version: (await now(approval)).version, remark: "数学" });
    expect(await now(approval)).toMatchObject({ state: "waiting", stepNumber: 2, remark: "数学" });
    await decide(leadPrincipal, approval, "approve");
    expect(await steps(approval)).toMatchObject([{ number: 1, state: "approved" }, { number: 2, round: 1, state: "returned" }, { number: 2, round: 2, state: "approved" }]);
  });

  it("is taken from one of two who decide at once; the other hears CONFLICT", async () => {
    const { world, coordinator, memberPrincipal, member } = at;
    const second = await world.person("副校长");
    await world.appoint(second, "principal", "school", member);
    const approval = await asked(coordinator, principalOf(member));
    const { version } = await now(approval);
    const outcomes = await Promise.allSettled([memberPrincipal, second].map((person, i) => world.run(person, decideApproval, { id: approval.id, version, decision: i === 0 ? "approve" : "reject", reason: "理由" })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [refused] = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "CONFLICT" });
    expect(happened.filter((what) => what.includes(approval.subjectId))).toHaveLength(1);
  });

  it("is nobody else's: who may not see it cannot tell it from nothing, who asked may not decide it", async () => {
    const { coordinator, member, outsidePrincipal, teacher, siblingCoordinator, officer, administrator } = at;
    const approval = await asked(coordinator, principalOf(member));
    for (const person of [outsidePrincipal, teacher, siblingCoordinator]) await expect(decide(person, approval, "approve")).toBeRefused("NOT_FOUND");
    for (const person of [coordinator, officer, administrator]) await expect(decide(person, approval, "approve")).toBeRefused("FORBIDDEN");
  });

  it("is undone as a whole when what follows from it is refused", async () => {
    const { coordinator, memberPrincipal, member } = at;
    refuse = true;
    const approval = await asked(coordinator, principalOf(member)).finally(() => (refuse = false));
    await expect(decide(memberPrincipal, approval, "approve")).toBeRefused("BAD_USER_INPUT");
    expect(await now(approval)).toMatchObject({ state: "waiting" });
    expect(await steps(approval)).toMatchObject([{ state: "waiting", decidedById: null }]);
  });
});

describe("several decisions at once", () => {
  it("are judged each by itself: what is refused of one leaves the others done", async () => {
    const { world, coordinator, memberPrincipal, member, lead } = at;
    const good = await asked(coordinator, principalOf(member));
    const foreign = await asked(coordinator, principalOf(lead));
    const gone = await asked(coordinator, principalOf(member));
    await world.run(coordinator, withdrawApproval, { id: gone.id, version: gone.version });
    refuse = true;
    const bad = await asked(coordinator, principalOf(member)).finally(() => (refuse = false));
    const last = await asked(coordinator, principalOf(member));
    const { answers } = await world.run(memberPrincipal, decideApprovals, { stepIds: [good, foreign, gone, bad, last].map(({ stepId }) => stepId), decision: "approve" });
    expect(answers.map(({ code }) => code)).toEqual([null, "NOT_FOUND", "CONFLICT", "BAD_USER_INPUT", null]);
    expect(answers[1]).toMatchObject({ approvalId: null });
    expect(answers[3]?.problem).toBe("Choose a day after today.");
    expect(await Promise.all([good, foreign, gone, bad, last].map(async (one) => (await now(one)).state))).toEqual(["approved", "waiting", "withdrawn", "waiting", "approved"]);
    expect((await world.told(bad)).map(({ kind }) => kind)).toEqual(["approval.asked"]);
    expect((await world.told(last)).at(-1)?.kind).toBe("approval.approved");
  });

  it("are each done once when two decide on the same ones at once", async () => {
    const { world, coordinator, lead, leadPrincipal } = at;
    const second = await world.person("另一位校长");
    await world.appoint(second, "principal", "school", lead);
    const some = await Promise.all([1, 2, 3, 4].map(() => asked(coordinator, principalOf(lead))));
    const stepIds = some.map(({ stepId }) => stepId);
    const [one, two] = await Promise.all([
      world.run(leadPrincipal, decideApprovals, { stepIds, decision: "approve" }),
      world.run(second, decideApprovals, { stepIds: stepIds.toReversed(), decision: "reject", reason: "不同意" }),
    ]);
    const codes = stepIds.map((id) => [one, two!].map(({ answers }) => answers.find(({ stepId }) => stepId === id)?.code));
    for (const pair of codes) expect(pair.toSorted()).toEqual(["CONFLICT", null].toSorted());
    for (const { subjectId } of some) expect(happened.filter((what) => what.includes(subjectId))).toHaveLength(1);
  });
});

describe("what was asked", () => {
  it("is taken back by who asked, and by the module that asked", async () => {
    const { world, coordinator, memberPrincipal, member } = at;
    const one = await asked(coordinator, principalOf(member));
    await expect(world.run(memberPrincipal, withdrawApproval, { id: one.id, version: one.version })).toBeRefused("FORBIDDEN");
    await world.run(coordinator, withdrawApproval, { id: one.id, version: one.version });
    expect(await now(one)).toMatchObject({ state: "withdrawn" });
    expect(await world.hears(memberPrincipal, one)).toBe(true);
    await expect(world.run(coordinator, withdrawApproval, { id: one.id, version: one.version + 1 })).toBeRefused("CONFLICT", { extensions: { from: "withdrawn" } });
    const two = await asked(coordinator, principalOf(member));
    await world.run(coordinator, drop, { subjectId: two.subjectId });
    expect(await now(two)).toMatchObject({ state: "withdrawn" });
  });

  it("stands aside for one person until a day, and for nobody else", async () => {
    const { world, coordinator, memberPrincipal, member, lead, leadPrincipal } = at;
    const approval = await asked(coordinator, principalOf(member));
    const colleague = await world.person("校长二");
    await world.appoint(colleague, "principal", "school", member);
    await expect(world.run(memberPrincipal, snoozeApproval, { approvalId: approval.id, until: world.today })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
    await world.run(memberPrincipal, snoozeApproval, { approvalId: approval.id, until: world.day(2) });
    expect(await listed(world, memberPrincipal, "myApprovals")).not.toContain(approval.id);
    expect(await listed(world, memberPrincipal, "mySnoozedApprovals")).toEqual([approval.id]);
    expect(await listed(world, colleague, "myApprovals")).toContain(approval.id);
    await world.query("update approval_snooze set until = $1", [world.today]);
    expect(await listed(world, memberPrincipal, "myApprovals")).toContain(approval.id);
    await world.run(memberPrincipal, snoozeApproval, { approvalId: approval.id, until: null });
    expect(await world.query("select from approval_snooze", [])).toEqual([]);
    expect(lead.id).not.toBe(member.id);
    await expect(world.run(leadPrincipal, snoozeApproval, { approvalId: approval.id, until: world.day(1) })).toBeRefused("NOT_FOUND", { field: "input.approvalId" });
  });

  it("is seen by the coordinators and bureaus of its alliance, and by nobody of the schools", async () => {
    const { world, coordinator, officer, member, teacher, leadPrincipal } = at;
    const approval = await asked(await world.coordinator(at.alliance), principalOf(member));
    const sees = async (person: Person): Promise<boolean> => (await new Reads(await world.viewer(person), world.query).node(approval.id)) !== null;
    for (const person of [coordinator, officer]) expect(await sees(person)).toBe(true);
    for (const person of [teacher, leadPrincipal]) expect(await sees(person)).toBe(false);
  });
});
