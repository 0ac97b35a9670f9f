import { expect, it } from "vitest";
import { carryOut, Work } from "../../../server/kernel/jobs";
import { Approval } from "../../../server/modules/office";
import { ApprovalStep } from "../../../server/modules/office/approval.entity";
import { askAdmission } from "../../../server/modules/office/ask-admission";
import { decideApproval } from "../../../server/modules/office/decide-approval";
import { remindApprovals } from "../../../server/modules/office/remind-approvals";
import { aCounty } from "../alliances/county";
import { listed } from "./listed";

const at = aCounty();

const morning = async (): Promise<void> => {
  const work = new Work({ dataSource: at.world.database.dataSource, query: at.world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });
  await carryOut(work, { id: "0", job: remindApprovals.name, data: {}, attempt: 1 } as never, true);
};

it("reminds once of what waits long, and puts what is overdue before those above too", async () => {
  const { world, coordinator, officer, alliance, county } = at;
  const school = await world.school(county);
  const principal = await world.principal(school);
  const { id } = await world.run(coordinator, askAdmission, { allianceId: alliance.id, schoolId: school.id, role: "member" });
  const kinds = async (): Promise<string[]> => (await world.told({ id })).map(({ kind }) => kind);
  await morning();
  expect(await kinds()).toEqual(["approval.asked"]);
  await world.query("update approval_step set asked_at = $2 where approval_id = $1", [id, `${world.day(-4)}T09:00:00+08:00`]);
  await morning();
  await morning();
  expect(await kinds()).toEqual(["approval.asked", "approval.reminded"]);
  expect(await world.hears(principal, { id })).toBe(true);
  expect(await listed(world, officer, "myApprovals")).not.toContain(id);
  await world.query("update approval_step set due_on = $2 where approval_id = $1", [id, world.day(-1)]);
  await morning();
  await morning();
  expect(await kinds()).toEqual(["approval.asked", "approval.reminded", "approval.escalated"]);
  for (const person of [officer, principal]) expect(await listed(world, person, "myApprovals")).toContain(id);
  const { version, stepId } = await world.find(Approval, id);
  await world.run(officer, decideApproval, { id, version, decision: "approve" });
  expect(await world.find(ApprovalStep, stepId)).toMatchObject({ state: "approved", decidedById: officer.id, decidedForId: null });
});
