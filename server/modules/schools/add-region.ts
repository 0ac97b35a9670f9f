import { command } from "../../kernel/write";
import { audienceOfRegion } from "./concerns";
import { Region } from "./region.entity";
import { AddRegionInput } from "./region.input";
import { requireLevelBelow } from "./region-level";
import { regionPolicy } from "./region.policy";

/** Enters a region: a root for the platform, one below his own for an officer. */
export const addRegion = command("addRegion", AddRegionInput, { policy: regionPolicy, action: "add" }, async (tx, { code, name, level, ...input }) => {
  const parent = input.parentId ? await tx.see(regionPolicy, input.parentId, "input.parentId") : null;
  const draft = { parentId: parent?.id ?? null, code, name, level };
  await tx.require(regionPolicy, "add", draft as Region);
  requireLevelBelow(draft, parent, "input.level");
  const { id } = await tx.add(Region, draft);
  tx.tell({ kind: "region.added", subjectKind: "Region", subjectId: id, audience: await audienceOfRegion(tx, id), payload: { name, parent: parent?.name ?? null } });
  return { id };
});
