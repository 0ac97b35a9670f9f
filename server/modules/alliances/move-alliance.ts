import { command } from "../../kernel/write";
import { Alliance } from "./alliance.entity";
import { MoveAllianceInput } from "./alliance.input";
import { alliancePolicy } from "./alliance.policy";
import { requireLiving } from "./hold-alliance";
import { placeInside } from "./place-inside";
import { audienceOfAlliance, tellAlliance } from "./tell-alliance";

/** Puts an alliance into a cooperation zone, or out of any. */
export const moveAlliance = command("moveAlliance", MoveAllianceInput, { policy: alliancePolicy, action: "move" }, async (tx, { id, version, parentId = null }) => {
  const before = await tx.take(alliancePolicy, "move", id, version);
  requireLiving(before);
  if (parentId === before.parentId) return { id };
  const from = before.parentId === null ? undefined : (await tx.find(Alliance, "id", before.parentId))[0];
  const to = parentId === null ? undefined : await placeInside(tx, before, parentId);
  const heard = await audienceOfAlliance(tx, before);
  const after = await tx.change(Alliance, before, { parentId });
  await tellAlliance(tx, after, { kind: "alliance.moved", before: heard, payload: { from: saidOf(from), to: saidOf(to) } });
  return { id };
});

/** Whoever hears of the alliance may not see a zone that is still a draft: nor read its name here. */
const saidOf = (zone: Alliance | undefined): string | null => (zone === undefined || zone.state === "draft" ? null : zone.name);
