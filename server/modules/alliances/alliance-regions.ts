import type { Transaction } from "../../kernel/write";
import { Region, regionPolicy } from "../schools";
import { AllianceRegion } from "./alliance-region.entity";
import { allianceRegionPolicy } from "./alliance.policy";

/** Sets the regions of an alliance. Each one added or taken away must be the viewer's as its bureau. Gives back whether any was. */
export async function setRegions(tx: Transaction, allianceId: string, wanted: readonly string[]): Promise<boolean> {
  const present = (await tx.find(AllianceRegion, "allianceId", allianceId)).map(({ regionId }) => regionId);
  const added = wanted.filter((id) => !present.includes(id));
  const removed = present.filter((id) => !wanted.includes(id));
  for (const id of added) await tx.see<Region>(regionPolicy, id, "input.regionIds");
  for (const regionId of [...added, ...removed]) await tx.require(allianceRegionPolicy, "govern", { allianceId, regionId });
  if (removed.length > 0) await tx.query("delete from alliance_region where alliance_id = $1 and region_id = any($2::uuid[])", [allianceId, removed]);
  if (added.length > 0) await tx.query("insert into alliance_region (alliance_id, region_id) select $1, unnest($2::uuid[])", [allianceId, added]);
  return added.length + removed.length > 0;
}
