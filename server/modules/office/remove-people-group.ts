import { bin, moveToBin } from "../../kernel/bin";
import { command } from "../../kernel/write";
import { RemovePeopleGroupInput } from "./people-group.input";
import { peopleGroupPolicy } from "./people-group.policy";
import { tellGroup } from "./people-group.rules";

export const peopleGroupBin = bin("PeopleGroup", {
  policy: peopleGroupPolicy,
  action: "remove",
  name: ({ name }) => name,
  scopes: (_, { shared, scopeId }) => (shared && scopeId !== null ? [scopeId] : []),
  with: ["people_group_pick where group_id = $1"],
  restored: (tx, group) => tellGroup(tx, group, "peopleGroup.restored"),
});

/** Throws a group away; one to whose schools a notice went is kept, since the notice names it. */
export const removePeopleGroup = command("removePeopleGroup", RemovePeopleGroupInput, { policy: peopleGroupPolicy, action: "remove" }, async (tx, { id, version }) => {
  const group = await tx.take(peopleGroupPolicy, "remove", id, version);
  tellGroup(tx, group, "peopleGroup.removed");
  return { binItemId: await moveToBin(tx, peopleGroupBin, group) };
});
