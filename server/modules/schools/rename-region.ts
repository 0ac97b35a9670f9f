import { command } from "../../kernel/write";
import { audienceOfRegion } from "./concerns";
import { Region } from "./region.entity";
import { RenameRegionInput } from "./region.input";
import { regionPolicy } from "./region.policy";

export const renameRegion = command("renameRegion", RenameRegionInput, { policy: regionPolicy, action: "rename" }, async (tx, { id, version, name }) => {
  const region = await tx.take(regionPolicy, "rename", id, version);
  await tx.change(Region, region, { name });
  tx.tell({ kind: "region.renamed", subjectKind: "Region", subjectId: id, audience: await audienceOfRegion(tx, id), payload: { name, from: region.name, to: name } });
  return { id };
});
