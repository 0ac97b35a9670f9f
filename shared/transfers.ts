/** How far an import is. What is `applying` or `undoing` is under way and not visible to anybody yet. */
export const ImportState = {
  READING: "reading",
  READY: "ready",
  APPLYING: "applying",
  APPLIED: "applied",
  UNDOING: "undoing",
  UNDONE: "undone",
  REFUSED: "refused",
  DISCARDED: "discarded",
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

/** What an import would do with a row of its file. */
export const Verdict = { ADDED: "added", CHANGED: "changed", UNCHANGED: "unchanged", REJECTED: "rejected" } as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** What this module's activities are called. */
export const transfersActivityKinds = ["import.applied", "import.undone", "import.moved"] as const;
