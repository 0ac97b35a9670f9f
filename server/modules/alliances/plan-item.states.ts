import type { PlanItemState } from "../../../shared/alliances";
import { states } from "../../kernel/policy";

/** Dropping is how an item is removed; reopening takes any step back. */
export const planItemStates = states<PlanItemState>({
  planned: { start: "underWay", finish: "done", drop: "dropped" },
  underWay: { finish: "done", drop: "dropped", reopen: "planned" },
  done: { reopen: "planned" },
  dropped: { reopen: "planned" },
});
