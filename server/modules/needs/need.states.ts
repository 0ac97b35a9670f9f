import type { NeedState } from "../../../shared/needs";
import { states } from "../../kernel/policy";

/** How much is filled follows from exchanges; people post, withdraw and reopen. */
export const needStates = states<NeedState>({
  open: { withdraw: "withdrawn" },
  partlyFilled: { withdraw: "withdrawn" },
  filled: {},
  withdrawn: { reopen: "open" },
});

export const stateOf = ({ filled, wanted }: { readonly filled: number; readonly wanted: number }): NeedState => (filled === 0 ? "open" : filled < wanted ? "partlyFilled" : "filled");
