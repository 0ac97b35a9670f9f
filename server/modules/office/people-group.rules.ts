import type { OfficeActivityKind, GroupScope } from "../../../shared/office";
import { badInput, notFound } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { type Region, regionPolicy, type School, schoolPolicy } from "../schools";
import type { PeopleGroup } from "./people-group.entity";
import { peopleGroupPolicy } from "./people-group.policy";

/** The scope of a rule is one that its maker sees. */
export async function seeGroupScope(tx: Transaction, kind: GroupScope, id: string): Promise<void> {
  if (kind === "alliance") await tx.see<Alliance>(alliancePolicy, id, "input.scopeId");
  else if (kind === "region") await tx.see<Region>(regionPolicy, id, "input.scopeId");
  else await tx.see<School>(schoolPolicy, id, "input.scopeId");
}

/** Only who manages the scope shares a group with all who belong there. */
export async function requireShareable(tx: Transaction, group: Pick<PeopleGroup, "scopeKind" | "scopeId">): Promise<void> {
  if (group.scopeId === null) throw badInput("input.shared", "group.notShareable");
  await tx.require(peopleGroupPolicy, "share", { scopeKind: group.scopeKind, scopeId: group.scopeId } as PeopleGroup);
}

const SEEN_TOO_MANY = "input.personIds";

/** Leaves exactly these people in a group that is kept by hand. Each must be somebody whom its keeper sees. */
export async function pickPeople(tx: Transaction, groupId: string, personIds: readonly string[], mayPick: (id: string) => Promise<boolean>): Promise<void> {
  const present = new Set((await tx.query<{ id: string }>("select person_id::text as id from people_group_pick where group_id = $1", [groupId])).map(({ id }) => id));
  for (const id of personIds) if (!present.has(id) && !(await mayPick(id))) throw notFound(SEEN_TOO_MANY);
  await tx.query("delete from people_group_pick where group_id = $1 and not person_id = any($2::uuid[])", [groupId, personIds]);
  await tx.query("insert into people_group_pick (group_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing", [groupId, personIds]);
}

/** Heard by who made it, and by those of a shared one's scope: no feed needs it, an open list does. */
export function tellGroup(tx: Transaction, group: PeopleGroup, kind: OfficeActivityKind): void {
  tx.tell({ kind, subjectKind: "PeopleGroup", subjectId: group.id, audience: [tx.me, group.ownerId, ...(group.shared && group.scopeId !== null ? [group.scopeId] : [])], payload: { name: group.name }, silent: true });
}
