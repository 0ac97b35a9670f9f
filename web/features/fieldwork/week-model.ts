import type { OutboxEntry } from "../../app/offline";
import type { LogViewFragment, MyWeekQuery } from "../../gql/graphql";

export type Occupied = MyWeekQuery["places"]["nodes"][number];

/** How far the log of a place is, for whoever writes it. */
export type PlaceState = "ahead" | "now" | "missing" | "waiting" | "sending" | "refused" | "WRITTEN" | "SIGNED" | "RETURNED";

export interface WeekPlace {
  readonly key: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly state: PlaceState;
  /** Where one is to be; undefined of a log whose place was moved away afterwards. */
  readonly place: Occupied | undefined;
  readonly log: LogViewFragment | undefined;
  readonly entry: OutboxEntry | undefined;
}

const keyOf = ({ slotId, visitId, day }: { slotId: string | null; visitId: string | null; day: string }): string => `${slotId ?? visitId ?? ""} ${day}`;

function stateOf(place: Occupied | undefined, log: LogViewFragment | undefined, entry: OutboxEntry | undefined, now: number): PlaceState {
  // What was refused stays in sight until somebody has dealt with it, beside a log that came another way too.
  if (entry?.state === "refused" && !entry.sending) return "refused";
  if (log) return log.state;
  if (entry) return entry.sending ? "sending" : entry.state;
  if (!place || Date.parse(place.endsAt) <= now) return "missing";
  return Date.parse(place.startsAt) <= now ? "now" : "ahead";
}

/** The places of a week with their logs, those on the server and those on this device, in the order of time. What the server has goes before what waits to be sent, not before what it refused. */
export function placesOfWeek(places: readonly Occupied[], logs: readonly LogViewFragment[], entries: readonly OutboxEntry[], now: number): WeekPlace[] {
  const found = new Map<string, WeekPlace>();
  const byKey = new Map(places.map((place) => [keyOf(place), place]));
  const logOf = new Map(logs.map((log) => [keyOf(log), log]));
  const entryOf = new Map(entries.map((entry) => [entry.place, entry]));
  for (const key of new Set([...byKey.keys(), ...logOf.keys()])) {
    const [place, log, entry] = [byKey.get(key), logOf.get(key), entryOf.get(key)];
    const at = place ?? log;
    if (at) found.set(key, { key, day: at.day, starts: at.starts.slice(0, 5), ends: at.ends.slice(0, 5), state: stateOf(place, log, entry, now), place, log, entry });
  }
  return [...found.values()].toSorted((a, b) => (a.day + a.starts < b.day + b.starts ? -1 : 1));
}

export interface Progress {
  /** Places that have begun. */
  readonly due: number;
  /** Of these, those with a log, sent or not. */
  readonly written: number;
}
export function progressOf(places: readonly WeekPlace[]): Progress {
  const due = places.filter(({ state }) => state !== "ahead");
  return { due: due.length, written: due.filter(({ state, log }) => log !== undefined || (state !== "missing" && state !== "now" && state !== "refused")).length };
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}
