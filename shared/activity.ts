/** What the subscription to activity sends. */
export const ActivityMessageType = {
  EVENT: "event",
  HEARTBEAT: "heartbeat",
} as const;
export type ActivityMessageType = (typeof ActivityMessageType)[keyof typeof ActivityMessageType];
