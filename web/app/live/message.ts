/** What happened, as the stream tells it. A screen needs no more to know whether it shows the thing. */
export interface LiveActivity {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The viewer's own scopes that are told of it. */
  readonly audience: readonly string[];
  readonly payload?: unknown;
}

export interface LiveMessage<A extends LiveActivity = LiveActivity> {
  readonly type: "EVENT" | "HEARTBEAT";
  /** The event's number; in a heartbeat, how far the server has read for this stream. */
  readonly seq: number | null;
  /** The number of the event that this stream was sent before. */
  readonly prev: number | null;
  /** The newest number that the server knows. */
  readonly head: number | null;
  readonly activity: A | null;
}

/** Why what is on the screen cannot be trusted to be complete any more. */
export type Doubt = "gap" | "resync" | "rights";
