import type { ImportState } from "../../../shared/transfers";
import { states } from "../../kernel/policy";

/** What the work moves by itself stands beside what the person asks for. Asking again for work that was lost is allowed. */
export const importStates = states<ImportState>({
  reading: { plan: "ready", refuse: "refused", discard: "discarded" },
  ready: { apply: "applying", discard: "discarded" },
  applying: { apply: "applying", finish: "applied", giveBack: "ready", discard: "discarded" },
  applied: { undo: "undoing" },
  undoing: { undo: "undoing", takeBack: "undone", keep: "applied" },
  undone: {},
  refused: {},
  discarded: {},
});
