import { command } from "../../kernel/write";
import { audienceOfRegion } from "./concerns";
import { Region } from "./region.entity";
import { MoveRegionInput } from "./region.input";
import { requireLevelBelow } from "./region-level";
import { regionPolicy } from "./region.policy";

/** Puts a region, with all below it, under another: rights over both sides are needed. */
export const moveRegion = command("moveRegion", MoveRegionInput, { policy: regionPolicy, action: "move" }, async (tx, { id, version, parentId }) => {
  const region = await tx.take(regionPolicy, "move", id, version);
  const parent = await tx.see(regionPolicy, parentId, "input.parentId");
  await tx.require(regionPolicy, "add", { parentId, code: region.code, name: region.name, level: region.level } as Region);
  requireLevelBelow(region, parent, "input.parentId");
  const before = await audienceOfRegion(tx, id);
  await tx.change(Region, region, { parentId });
  const [from] = region.parentId === null ? [] : await tx.find(Region, "id", region.parentId);
  tx.tell({
    kind: "region.moved",
    subjectKind: "Region",
    subjectId: id,
    audience: [...before, ...(await audienceOfRegion(tx, id))],
    payload: { name: region.name, from: from?.name ?? null, to: parent.name },
  });
  return { id };
});
