import { expect, it } from "vitest";
import { personPolicy } from "../../../server/modules/identity";
import { whoSees } from "../../../server/modules/identity/who-sees";
import { Person } from "../../../server/modules/identity";
import { ruleHolds, type Lookup } from "../../../server/kernel/policy";
import { selectBy } from "../../../server/kernel/write/rows";
import { aCounty } from "../alliances/county";

const at = aCounty();
const lookup: Lookup = async (entity, property, value) => {
  const { text, values } = selectBy(entity, property, value);
  return at.world.query<object>(text, values);
};

/** Whom the page names must be exactly whom the policy lets read: everybody is asked. */
it.each(["contact", "particulars"] as const)("says exactly who reads the %s of each person, and as what", async (action) => {
  const people = await at.world.query<{ id: string }>("select id from person", []);
  const viewers = await Promise.all(people.map((person) => at.world.viewer(person)));
  let some = 0;
  for (const { id } of people) {
    const person = await at.world.find(Person, id);
    const allowed: string[] = [];
    for (const viewer of viewers) if (viewer.me !== id && (await ruleHolds(personPolicy.actions[action] as never, person, viewer, lookup))) allowed.push(viewer.me!);
    const said = (await whoSees(at.world.query, id)).filter(({ of }) => of === action).flatMap(({ personIds }) => personIds);
    expect([...new Set(said)].toSorted()).toEqual(allowed.toSorted());
    some += allowed.length;
  }
  expect(some).toBeGreaterThan(people.length);
});

it("tells a teacher of his principal, the bureaus above his school and, for his telephone, his coordinator", async () => {
  const seen = Object.fromEntries((await whoSees(at.world.query, at.teacher.id)).map(({ of, as, personIds }) => [`${of} ${as}`, personIds]));
  expect(seen).toEqual({
    "contact platformAdministrator": [at.administrator.id],
    "contact principal": [at.memberPrincipal.id],
    "contact bureauOfficer": [at.cityOfficer.id, at.officer.id].toSorted(),
    "contact coordinator": [at.coordinator.id],
    "particulars platformAdministrator": [at.administrator.id],
    "particulars principal": [at.memberPrincipal.id],
    "particulars bureauOfficer": [at.cityOfficer.id, at.officer.id].toSorted(),
  });
});
