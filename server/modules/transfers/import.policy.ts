import { anyOf, holds, isNotSet, own, policy, through } from "../../kernel/policy";
import { Import } from "./import.entity";
import { ImportRow } from "./import-row.entity";
import { importStates } from "./import.states";

/** A file holds telephone numbers of many: it is seen by who brought it, and by the platform. Which sheets somebody may bring, each sheet says. */
export const importPolicy = policy(
  "import",
  Import,
  {
    see: anyOf<Import>(own("personId"), holds("platform")),
    start: own("personId"),
    apply: own("personId"),
    discard: own("personId"),
    /** The platform too: whoever brought it may have gone. */
    undo: anyOf<Import>(own("personId"), holds("platform")),
  },
  { states: importStates, when: { undo: isNotSet("forgottenAt") } },
);

export const importRowPolicy = policy("importRow", ImportRow, { see: through("importId", importPolicy) });
