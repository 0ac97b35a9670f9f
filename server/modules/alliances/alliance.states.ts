import type { AllianceState } from "../../../shared/alliances";
import { states } from "../../kernel/policy";

/** Concluded is final: a new undertaking is a new alliance. */
export const allianceStates = states<AllianceState>({
  draft: { activate: "active" },
  active: { conclude: "concluded" },
  concluded: {},
});
