/** What the hub knows of an activity row. What it says is read with the viewer's rights when it is sent. */
export interface ActivityRow {
  readonly seq: number;
  readonly id: string;
  readonly actorId: string | null;
  /** Scopes (persons, schools, alliances, regions, the platform) that are told. */
  readonly audience: readonly string[];
}

export const ROW_COLUMNS = "activity.seq, activity.id, activity.actor_id, activity.audience";

export interface RawRow {
  seq: string;
  id: string;
  actor_id: string | null;
  audience: string[];
}

// A seq is far below 2^53 for as long as anybody will count, so a number holds it.
export const fromRaw = (raw: RawRow): ActivityRow => ({ seq: Number(raw.seq), id: raw.id, actorId: raw.actor_id, audience: raw.audience });
