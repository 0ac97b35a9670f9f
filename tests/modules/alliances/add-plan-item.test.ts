import { expect, it } from "vitest";
import { PlanItem } from "../../../server/modules/alliances";
import { addPlanItem } from "../../../server/modules/alliances/add-plan-item";
import { aCounty } from "./county";

const at = aCounty();
let year = 2030;
const aPlan = () => at.world.plan(at.alliance, (year += 1));

it("puts something to do on the plan, and its owner hears of it in person", async () => {
  const { world, leadPrincipal, teacher, member } = at;
  const plan = await aPlan();
  const { id } = await world.run(leadPrincipal, addPlanItem, {
    planId: plan.id, practice: "jointTraining", title: " 联合教研 ", ownerId: teacher.id, schoolId: member.id, dueOn: "2026-12-20",
  });
  expect(await world.find(PlanItem, id)).toMatchObject({ title: "联合教研", state: "planned", ownerId: teacher.id, schoolId: member.id, dueOn: "2026-12-20", doneOn: null, allianceId: plan.allianceId });
  const [told] = await world.told({ id });
  expect(told).toMatchObject({ kind: "planItem.added", subjectKind: "PlanItem", payload: { name: "联合教研", practice: "jointTraining", alliance: "城南教育联盟", school: member.name } });
  expect(told?.audience).toContain(teacher.id);
});

it("is for those who plan: coordinators, bureaus and the principals of lead schools", async () => {
  const { world, coordinator, officer, leadPrincipal, memberPrincipal, teacher, researcher, siblingCoordinator } = at;
  const plan = await aPlan();
  const input = { planId: plan.id, practice: "sharedResources", title: "共享课件" } as const;
  for (const person of [memberPrincipal, teacher, researcher]) await expect(world.run(person, addPlanItem, input)).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingCoordinator, addPlanItem, input)).toBeRefused("NOT_FOUND", { field: "input.planId" });
  for (const person of [coordinator, officer, leadPrincipal]) expect(await world.run(person, addPlanItem, input)).toHaveProperty("id");
});

it("names the field that is not right", async () => {
  const { world, coordinator, outside, officerNextDoor, county, officer } = at;
  const plan = await aPlan();
  const wrong: [object, string, "BAD_USER_INPUT" | "NOT_FOUND"][] = [
    [{ title: "" }, "input.title", "BAD_USER_INPUT"],
    [{ title: "长".repeat(121) }, "input.title", "BAD_USER_INPUT"],
    [{ practice: "fun" }, "input.practice", "BAD_USER_INPUT"],
    [{ dueOn: "tomorrow" }, "input.dueOn", "BAD_USER_INPUT"],
    [{ schoolId: outside.id }, "input.schoolId", "BAD_USER_INPUT"],
    [{ ownerId: officerNextDoor.id }, "input.ownerId", "NOT_FOUND"],
    [{ planId: outside.id }, "input.planId", "NOT_FOUND"],
  ];
  for (const [more, field, code] of wrong) await expect(world.run(coordinator, addPlanItem, { planId: plan.id, practice: "jointTraining", title: "教研", ...more })).toBeRefused(code, { field });
  const ended = await world.plan(await world.alliance([county], { state: "concluded" }));
  await expect(world.run(officer, addPlanItem, { planId: ended.id, practice: "jointTraining", title: "教研" })).toBeRefused("CONFLICT", { message: "alliance.concluded" });
});
