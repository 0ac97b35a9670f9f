import { command } from "../../kernel/write";
import { Need } from "./need.entity";
import { NeedStepInput } from "./need.input";
import { needPolicy } from "./need.policy";
import { needStates } from "./need.states";
import { tellNeed } from "./tell-need";

/** What is not filled yet is no longer asked for; exchanges that fill some of it go on. */
export const withdrawNeed = command("withdrawNeed", NeedStepInput, { policy: needPolicy, action: "withdraw" }, async (tx, { id, version }) => {
  const need = await tx.move(Need, await tx.take(needPolicy, "withdraw", id, version), needStates, "withdraw");
  await tellNeed(tx, need, "need.withdrawn");
  return { id };
});
