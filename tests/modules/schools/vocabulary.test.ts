import { expect, it } from "vitest";
import { Stage, Subject } from "../../../shared/schools";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();

it("is the same in the database as in the code, for subjects and stages of posts", async () => {
  const { world, school } = at;
  const person = await world.person();
  await world.post(person, school, { subjects: Object.values(Subject), stages: Object.values(Stage) });
  for (const row of [{ subjects: ["alchemy" as never] }, { stages: ["university" as never] }]) {
    await expect(world.post(person, school, { since: "2000-01-01", until: "2001-01-01", ...row })).rejects.toThrow(/staff_post_(subjects|stages)/);
  }
});
