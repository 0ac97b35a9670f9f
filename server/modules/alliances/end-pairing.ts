import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { Pairing } from "./pairing.entity";
import { EndPairingInput } from "./pairing.input";
import { pairingPolicy } from "./pairing.policy";
import { requireNotEnded } from "./pairing.rules";
import { tellPairing } from "./tell-pairing";

/** A pairing is over from a day on; that it was stays known. */
export const endPairing = command("endPairing", EndPairingInput, { policy: pairingPolicy, action: "end" }, async (tx, input) => {
  const { row: before, alliance } = await takeWithAlliance(tx, pairingPolicy, "end", input);
  const day = input.on ?? tx.viewer.today;
  if (day < before.since) throw badInput("input.on", "pairing.outside", { since: before.since });
  requireNotEnded(before, day, "input.on");
  const pairing = await tx.change(Pairing, before, { until: day });
  await tellPairing(tx, alliance, pairing, "pairing.ended");
  return { id: pairing.id };
});
