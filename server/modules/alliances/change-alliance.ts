import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Alliance } from "./alliance.entity";
import { ChangeAllianceInput } from "./alliance.input";
import { alliancePolicy } from "./alliance.policy";
import { setRegions } from "./alliance-regions";
import { requireLiving } from "./hold-alliance";
import { audienceOfAlliance, tellAlliance } from "./tell-alliance";

const texts = ["name", "charter", "goals"] as const;
const days = ["startsOn", "endsOn"] as const;

/** What an alliance says of itself; each change is a revision, so that any earlier wording can be read again. */
export const changeAlliance = command("changeAlliance", ChangeAllianceInput, { policy: alliancePolicy, action: "change" }, async (tx, input) => {
  const before = await tx.take(alliancePolicy, "change", input.id, input.version);
  requireLiving(before);
  if (input.name === null) throw badInput("input.name", "input.empty", { field: "name" });
  const patch: Partial<Alliance> = {};
  for (const field of texts) if (input[field] !== undefined) patch[field] = input[field] ?? "";
  for (const field of days) if (input[field] !== undefined) patch[field] = input[field];
  const changed: string[] = [...texts, ...days].filter((field) => field in patch && patch[field] !== before[field]);
  const heard = input.regionIds ? await audienceOfAlliance(tx, before) : [];
  if (input.regionIds && (await setRegions(tx, before.id, input.regionIds))) changed.push("regions");
  if (changed.length === 0) return { id: before.id };
  const after = await tx.change(Alliance, before, patch);
  await tellAlliance(tx, after, { kind: "alliance.changed", before: heard, payload: { changed, ...(after.name === before.name ? {} : { from: before.name, to: after.name }) } });
  return { id: after.id };
});
