import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { Pairing } from "./pairing.entity";
import { ChangePairingInput } from "./pairing.input";
import { pairingPolicy } from "./pairing.policy";
import { endWithin, requireNotEnded } from "./pairing.rules";
import { tellPairing } from "./tell-pairing";

/** Another goal or agreed end of a pairing that goes on. */
export const changePairing = command("changePairing", ChangePairingInput, { policy: pairingPolicy, action: "change" }, async (tx, input) => {
  const { row: before, alliance } = await takeWithAlliance(tx, pairingPolicy, "change", input);
  requireNotEnded(before, tx.viewer.today, "input.id");
  if (input.until && input.until < tx.viewer.today) throw badInput("input.until", "pairing.outside", { since: tx.viewer.today });
  const until = input.until === undefined ? undefined : await endWithin(tx, { ...before, until: input.until });
  const pairing = await tx.change(Pairing, before, { goal: input.goal === null ? "" : input.goal, until });
  await tellPairing(tx, alliance, pairing, "pairing.changed");
  return { id: pairing.id };
});
