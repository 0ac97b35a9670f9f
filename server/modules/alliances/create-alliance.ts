import { command } from "../../kernel/write";
import { Alliance } from "./alliance.entity";
import { CreateAllianceInput } from "./alliance.input";
import { allianceRegionPolicy } from "./alliance.policy";
import { setRegions } from "./alliance-regions";
import { placeInside } from "./place-inside";
import { tellAlliance } from "./tell-alliance";

/** A bureau founds an alliance in its regions: a draft, which only those who prepare it see. */
export const createAlliance = command("createAlliance", CreateAllianceInput, { policy: allianceRegionPolicy, action: "govern" }, async (tx, input) => {
  const { kind, name, startsOn = null, endsOn = null, regionIds, parentId = null } = input;
  if (parentId) await placeInside(tx, null, parentId);
  const alliance = await tx.add(Alliance, { kind, name, charter: input.charter ?? "", goals: input.goals ?? "", startsOn, endsOn, parentId });
  await setRegions(tx, alliance.id, regionIds);
  await tellAlliance(tx, alliance, { kind: "alliance.created", payload: { allianceKind: kind } });
  return { id: alliance.id };
});
