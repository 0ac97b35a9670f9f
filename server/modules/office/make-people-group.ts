import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { PeopleGroup } from "./people-group.entity";
import { MakePeopleGroupInput } from "./people-group.input";
import { pickPeople, requireShareable, seeGroupScope, tellGroup } from "./people-group.rules";
import { seesPeople } from "./sees-people";

/** A group of one's own: by a rule, so that it follows who comes and goes, or one by one. */
export const makePeopleGroup = command("makePeopleGroup", MakePeopleGroupInput, { personal: "a group of one's own; sharing it asks the policy" }, async (tx, input) => {
  const { name, scopeKind = null, scopeId = null, shared } = input;
  if ((scopeKind === null) !== (scopeId === null)) throw badInput("input.scopeId", "group.ruleOrPeople");
  const roles = scopeKind === null ? [] : (input.roles ?? []);
  if (scopeKind !== null && roles.length === 0) throw badInput("input.roles", "group.needsRoles");
  if (scopeKind !== null && scopeId !== null) await seeGroupScope(tx, scopeKind, scopeId);
  if (shared) await requireShareable(tx, { scopeKind, scopeId });
  const group = await tx.add(PeopleGroup, { name, ownerId: tx.me, scopeKind, scopeId, roles, subjects: input.subjects ?? [], stages: input.stages ?? [], honours: input.honours ?? [], shared: shared ?? false });
  if (scopeKind === null) await pickPeople(tx, group.id, input.personIds ?? [], await seesPeople(tx, input.personIds ?? []));
  tellGroup(tx, group, "peopleGroup.made");
  return { id: group.id };
});
