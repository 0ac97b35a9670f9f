export const NeedState = {
  OPEN: "open",
  PARTLY_FILLED: "partlyFilled",
  FILLED: "filled",
  WITHDRAWN: "withdrawn",
} as const;
export type NeedState = (typeof NeedState)[keyof typeof NeedState];

export const NeedPriority = { LOW: "low", NORMAL: "normal", HIGH: "high", URGENT: "urgent" } as const;
export type NeedPriority = (typeof NeedPriority)[keyof typeof NeedPriority];

/** What this module's activities are called. */
export const needsActivityKinds = [] as const;
