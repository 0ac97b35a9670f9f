import type { Slot } from "./group";
import type { Stream } from "./stream";

/** Finds the streams that a row is for by the ids it is told to: the work grows with those who are told, not with all who listen. */
export class ScopeIndex {
  private readonly byScope = new Map<string, Set<Stream>>();

  add(stream: Stream): void {
    for (const id of stream.follows) {
      const streams = this.byScope.get(id);
      if (streams) streams.add(stream);
      else this.byScope.set(id, new Set([stream]));
    }
  }

  /** What it follows must still be what it was added with. */
  remove(stream: Stream): void {
    for (const id of stream.follows) {
      const streams = this.byScope.get(id);
      streams?.delete(stream);
      if (streams?.size === 0) this.byScope.delete(id);
    }
  }

  /** The live streams that a row is for and that have not had it; each once, by however many scopes it is reached. */
  takersOf(slot: Slot): Stream[] {
    const { row } = slot;
    const takers: Stream[] = [];
    for (const id of row.audience) {
      for (const stream of this.byScope.get(id) ?? []) {
        if (!stream.live || stream.matched === row.seq || row.seq <= stream.cursor || !stream.takes(slot)) continue;
        stream.matched = row.seq;
        takers.push(stream);
      }
    }
    return takers;
  }
}
