import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { PeopleGroup } from "./people-group.entity";
import { ChangePeopleGroupInput } from "./people-group.input";
import { peopleGroupPolicy } from "./people-group.policy";
import { pickPeople, requireShareable, tellGroup } from "./people-group.rules";
import { seesPeople } from "./sees-people";

export const changePeopleGroup = command("changePeopleGroup", ChangePeopleGroupInput, { policy: peopleGroupPolicy, action: "change" }, async (tx, { id, version, personIds, shared, ...input }) => {
  const before = await tx.take(peopleGroupPolicy, "change", id, version);
  if (before.scopeKind === null && input.roles?.length) throw badInput("input.roles", "group.ruleOrPeople");
  if (shared && !before.shared) await requireShareable(tx, before);
  const { roles, subjects, stages, honours, name } = input;
  const group = await tx.change(PeopleGroup, before, {
    name: name ?? undefined, roles: roles ?? undefined, subjects: subjects ?? undefined, stages: stages ?? undefined, honours: honours ?? undefined, shared: shared ?? undefined,
  } as Partial<PeopleGroup>);
  if (personIds && before.scopeKind === null) await pickPeople(tx, id, personIds, await seesPeople(tx, personIds));
  tellGroup(tx, group, "peopleGroup.changed");
  return { id };
});
