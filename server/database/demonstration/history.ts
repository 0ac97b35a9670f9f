import { PLATFORM_SCOPE } from "../../kernel/write";
import { schoolAudience } from "./audience";
import type { World } from "./world";

/** Turns what happened into activity, oldest first: the order in which feeds are read and live updates are numbered. */
export function writeHistory(world: World): void {
  correctSchools(world);
  for (const { at, tell } of world.events.toSorted((a, b) => a.at - b.at)) {
    const { kind, subjectKind, subjectId, actorId = null, audience, payload } = tell();
    world.add("activity", at, { kind, actor_id: actorId, subject_kind: subjectKind, subject_id: subjectId, audience: [...new Set([...audience, PLATFORM_SCOPE])], payload });
  }
}

/** Schools put their own entry right now and then. */
function correctSchools(world: World): void {
  for (const school of world.schools) {
    if (school.row.address === null) continue;
    for (let change = world.dice.between(0, 2); change > 0; change -= 1) {
      school.row.version += 1;
      const actor = world.dice.pick(school.staff.slice(0, 3)).person;
      const fields = [world.dice.pick(["address", "location", "tier"])];
      world.happened(world.during(world.ago(world.dice.between(1, 58))), () => ({
        kind: "school.changed",
        subjectKind: "School",
        subjectId: school.row.id,
        actorId: actor.id,
        audience: schoolAudience(world, school),
        payload: { name: school.row.name, school: school.row.name, schoolId: school.row.id, fields },
      }));
    }
  }
}
