import { describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import type { Person } from "../../../server/modules/identity";
import { Approval, Delegation } from "../../../server/modules/office";
import { askAdmission } from "../../../server/modules/office/ask-admission";
import { askRelease } from "../../../server/modules/office/ask-release";
import { decideApproval } from "../../../server/modules/office/decide-approval";
import { delegateApprovals } from "../../../server/modules/office/delegate-approvals";
import { endDelegation } from "../../../server/modules/office/end-delegation";
import { ADMISSION, RELEASE } from "../../../shared/office";
import type { School } from "../../../server/modules/schools";
import { aCounty } from "../alliances/county";
import { listed } from "./listed";

await buildApi();
const at = aCounty();

/** A school with its principal and somebody of its staff. */
async function aSchool(): Promise<{ school: School; principal: Person; deputy: Person }> {
  const { world, county } = at;
  const school = await world.school(county);
  return { school, principal: await world.principal(school), deputy: await world.teacher(school) };
}
const asked = async (school: School): Promise<string> => (await at.world.run(at.coordinator, askAdmission, { allianceId: at.alliance.id, schoolId: school.id, role: "member" })).id;
const decide = async (as: Person, id: string, how: object = { decision: "approve" }) => at.world.run(as, decideApproval, { id, version: (await at.world.find(Approval, id)).version, decision: "approve", ...how });
const handOver = (from: Person, to: Person, more: object = {}) => at.world.run(from, delegateApprovals, { toId: to.id, until: at.world.day(7), ...more });

describe("a delegation", () => {
  it("lets another decide meanwhile, and the record says for whom; both hear of it", async () => {
    const { world } = at;
    const { school, principal, deputy } = await aSchool();
    const id = await asked(school);
    expect(await listed(world, deputy, "myApprovals")).toEqual([]);
    const delegation = await handOver(principal, deputy);
    expect(await listed(world, deputy, "myApprovals")).toEqual([id]);
    expect(await listed(world, principal, "myApprovals")).toEqual([id]);
    for (const person of [principal, deputy]) expect(await world.hears(person, delegation)).toBe(true);
    await decide(deputy, id);
    const [step] = await world.query("select decided_by_id, decided_for_id, decided_for_name from approval_step where approval_id = $1", [id]);
    expect(step).toEqual({ decided_by_id: deputy.id, decided_for_id: principal.id, decided_for_name: "李校长" });
    expect(await world.query("select from membership where school_id = $1", [school.id])).toHaveLength(1);
    // What he decided he may look at afterwards too.
    await world.run(principal, endDelegation, { ...delegation, version: 1 });
    expect(await listed(world, deputy, "approvalsIDecided")).toEqual([id]);
  });

  it("is over when it ends, for what is still waiting too", async () => {
    const { world } = at;
    const { school, principal, deputy } = await aSchool();
    const id = await asked(school);
    const delegation = await handOver(principal, deputy);
    await world.run(deputy, endDelegation, { ...delegation, version: 1 });
    expect(await listed(world, deputy, "myApprovals")).toEqual([]);
    await expect(decide(deputy, id)).toBeRefused("NOT_FOUND");
    await expect(world.run(principal, endDelegation, { ...delegation, version: 2 })).toBeRefused("CONFLICT", { message: "delegation.over" });
  });

  it("has not begun before its first day, and ends with its last", async () => {
    const { world } = at;
    const { school, principal, deputy } = await aSchool();
    const id = await asked(school);
    const delegation = await handOver(principal, deputy, { since: world.day(1) });
    await expect(decide(deputy, id)).toBeRefused("NOT_FOUND");
    await world.query("update delegation set since = $2, until = $3 where id = $1", [delegation.id, world.day(-5), world.today]);
    await expect(decide(deputy, id)).toBeRefused("NOT_FOUND");
    await world.query("update delegation set until = $2 where id = $1", [delegation.id, world.day(1)]);
    await decide(deputy, id);
  });

  it("shows the deputy what waits and what he decided himself, not what the seat decided before or decides without him", async () => {
    const { world } = at;
    const { school, principal, deputy } = await aSchool();
    const before = await asked(school);
    await decide(principal, before, { decision: "reject", reason: "今年不行。" });
    await handOver(principal, deputy);
    const [mine, theirs] = [await asked(school), await asked(await world.school(at.county))];
    expect(await listed(world, deputy, "approvals")).toEqual([mine]);
    expect(theirs).not.toBe(mine);
    await decide(principal, mine, { decision: "reject", reason: "还是不行。" });
    expect(await listed(world, deputy, "approvals")).toEqual([]);
    const after = await asked(school);
    await decide(deputy, after);
    expect(await listed(world, deputy, "approvals")).toEqual([after]);
    expect((await listed(world, principal, "approvals")).toSorted()).toEqual([before, mine, after].toSorted());
  });

  it("hands over the kinds that it names, and no other", async () => {
    const { world, alliance, lead } = at;
    const coordinator = await world.coordinator(alliance);
    const deputy = await world.teacher(lead);
    const { school, principal } = await aSchool();
    const membership = await world.member(alliance, school);
    const { id } = await world.run(principal, askRelease, { id: membership.id, version: 1, remark: "合并" });
    const delegation = await handOver(coordinator, deputy, { kinds: [ADMISSION] });
    expect(await listed(world, deputy, "myApprovals")).toEqual([]);
    await expect(decide(deputy, id)).toBeRefused("NOT_FOUND");
    await world.query("update delegation set kinds = $2 where id = $1", [delegation.id, [RELEASE]]);
    expect(await listed(world, deputy, "myApprovals")).toEqual([id]);
    await decide(deputy, id);
  });

  it("is not handed on: who stands in for somebody cannot let another do it", async () => {
    const { world } = at;
    const { school, principal, deputy } = await aSchool();
    const third = await world.teacher(school);
    await handOver(principal, deputy);
    await handOver(deputy, third);
    const id = await asked(school);
    expect(await listed(world, third, "myApprovals")).toEqual([]);
    await expect(decide(third, id)).toBeRefused("NOT_FOUND");
  });

  it("gives no more than the person has: with his appointment it is gone", async () => {
    const { world } = at;
    const { school, principal, deputy } = await aSchool();
    await handOver(principal, deputy);
    const id = await asked(school);
    await world.query("update appointment set until = $2 where person_id = $1", [principal.id, world.today]);
    await expect(decide(deputy, id)).toBeRefused("NOT_FOUND");
  });

  it("never lets somebody decide what he asked himself", async () => {
    const { world, coordinator } = at;
    const { school, principal } = await aSchool();
    const id = await asked(school);
    await world.add(Delegation, { fromId: principal.id, toId: coordinator.id, since: world.today, until: world.day(1) });
    expect(await listed(world, coordinator, "myApprovals")).not.toContain(id);
    await expect(decide(coordinator, id)).toBeRefused("FORBIDDEN");
  });

  it("names the field that is not right", async () => {
    const { world, outsidePrincipal, elsewhere } = at;
    const { principal, deputy } = await aSchool();
    const stranger = await world.teacher(elsewhere);
    const wrong: [object, "BAD_USER_INPUT" | "CONFLICT" | "NOT_FOUND", string][] = [
      [{ toId: stranger.id }, "NOT_FOUND", "input.toId"],
      [{ toId: principal.id }, "BAD_USER_INPUT", "input.toId"],
      [{ since: world.day(-1) }, "BAD_USER_INPUT", "input.since"],
      [{ until: world.today }, "BAD_USER_INPUT", "input.until"],
      [{ until: world.day(400) }, "BAD_USER_INPUT", "input.until"],
      [{ kinds: ["nonsense"] }, "BAD_USER_INPUT", "input.kinds"],
    ];
    for (const [more, code, field] of wrong) await expect(handOver(principal, deputy, more)).toBeRefused(code, { field });
    const delegation = await handOver(principal, deputy);
    await expect(handOver(principal, deputy)).toBeRefused("CONFLICT", { message: "delegation.overlaps" });
    await expect(world.run(outsidePrincipal, endDelegation, { ...delegation, version: 1 })).toBeRefused("NOT_FOUND");
  });
});
