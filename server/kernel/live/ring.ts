import { slotOf, type Slot } from "./group";
import type { ActivityRow } from "./row";

/** Cells are kept for this many of the newest rows: a stream that is a little behind shares them, memory stays bounded. */
const WITH_PAYLOADS = 64;

/** The newest rows, shared by all streams of the process; each stream has only its own cursor into it. */
export class Ring {
  private readonly slots: (Slot | undefined)[];
  private first = 1;
  private last = 0;

  constructor(readonly size: number) {
    this.slots = Array.from({ length: size });
  }

  push(row: ActivityRow): Slot {
    if (row.seq !== this.last + 1) this.clear(row.seq);
    const slot = slotOf(row);
    this.slots[row.seq % this.size] = slot;
    this.last = row.seq;
    this.first = Math.max(this.first, row.seq - this.size + 1);
    const old = row.seq - WITH_PAYLOADS;
    if (old >= this.first) this.slots[old % this.size] = slotOf(this.slots[old % this.size]!.row);
    return slot;
  }

  /** Whether every row after this one is here. */
  covers(seq: number): boolean {
    return seq + 1 >= this.first && this.last >= this.first;
  }

  *after(seq: number): Generator<Slot> {
    for (let next = Math.max(seq + 1, this.first); next <= this.last; next += 1) yield this.slots[next % this.size]!;
  }

  clear(next: number): void {
    this.slots.fill(undefined);
    this.first = next;
    this.last = next - 1;
  }
}
