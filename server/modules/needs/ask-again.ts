import { notFound } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { School } from "../schools";
import { Need } from "./need.entity";
import { NeedStepInput } from "./need.input";
import { needPolicy } from "./need.policy";
import { requireNeed } from "./need.rules";
import { needStates, stateOf } from "./need.states";
import { tellNeed } from "./tell-need";

/** A need that was withdrawn is asked for again, as far as it is not filled; what holds for a new one holds for it. */
export const askAgain = command("reopenNeed", NeedStepInput, { policy: needPolicy, action: "reopen" }, async (tx, { id, version }) => {
  const open = await tx.move(Need, await tx.take(needPolicy, "reopen", id, version), needStates, "reopen");
  const [school] = await tx.find(School, "id", open.schoolId);
  if (!school) throw notFound("input.id");
  await requireNeed(tx, school, open, id);
  const state = stateOf(open);
  const need = state === open.state ? open : await tx.change(Need, open, { state });
  await tellNeed(tx, need, "need.reopened");
  return { id };
});
