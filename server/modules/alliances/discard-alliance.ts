import { moveToBin } from "../../kernel/bin";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { allianceBin, auditRoles } from "./alliance.bin";
import { DiscardAllianceInput } from "./alliance.input";
import { alliancePolicy } from "./alliance.policy";
import { tellAlliance } from "./tell-alliance";

/** Throws a draft away, with all that was prepared in it. What has been active is concluded instead: it is history. */
export const discardAlliance = command("discardAlliance", DiscardAllianceInput, { policy: alliancePolicy, action: "discard" }, async (tx, { id, version }) => {
  const alliance = await tx.take(alliancePolicy, "discard", id, version);
  if (alliance.state !== "draft") throw new Refusal("CONFLICT", "alliance.notDraft", { field: "input.id", values: { name: alliance.name }, extensions: { from: alliance.state } });
  // While it can still be said who hears of it.
  await tellAlliance(tx, alliance, { kind: "alliance.discarded" });
  await auditRoles(tx, id, "appointment.ended");
  return { binItemId: await moveToBin(tx, allianceBin, alliance) };
});
