import { FEEDS, type Query, type Viewer } from "../viewer";
import { named, type LiveLog } from "./connection";
import { Groups, slotOf, type Cell, type Slot } from "./group";
import { readInsiders } from "./insiders";
import type { Operation } from "./payload";
import type { Sight } from "./reader";
import { Replay } from "./replay";
import { Rights } from "./rights";
import { Ring } from "./ring";
import { ScopeIndex } from "./scope-index";
import { Stream, type Follower, type Sink, type StreamEnd } from "./stream";

/** Rows of a stream that are made ready at a time while it catches up. */
const PULL = 64;
/** After a fault a stream tries again, a little later each time. */
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
/** About a minute; then it is a fault that waiting does not mend. */
const TRIES = 15;

export interface HubOptions {
  /** Newest rows that are kept in memory. */
  ring: number;
  query: Query;
  log: LiveLog;
  /** Whether the viewer may see the school, alliance or region (or person) of an id. */
  maySee: (viewer: Viewer, id: string) => Promise<boolean>;
}

export interface Opening {
  follower: Follower;
  operation: Operation;
  /** What to follow; everything that the viewer is told when null. */
  scope: string | null;
  /** Resume after this seq; from now on when null. */
  after: number | null;
  sink: Sink;
}

/** A row that a live stream is to be handed. */
interface Due {
  readonly stream: Stream;
  readonly slot: Slot;
  cell: Cell | undefined;
}

/** Matches rows with streams in memory, makes each payload once for those who get the same, and lets the slow ones pull. */
export class Hub {
  readonly rights: Rights;
  private readonly groups = new Groups();
  private readonly index = new ScopeIndex();
  private readonly ring: Ring;
  private readonly replay: Replay;
  private readonly streams = new Set<Stream>();
  /** Rows up to here are in memory or were; live streams are handed what comes after. */
  private position = 0;
  /** Rows up to here were handed to the live streams. */
  private settled = 0;
  private keptFrom = 1;
  private started = false;

  constructor(readonly options: HubOptions) {
    this.rights = new Rights(options.query);
    this.ring = new Ring(options.ring);
    this.replay = new Replay(options.query);
  }

  /** Everything up to here was handed out. */
  get head(): number {
    return this.settled;
  }

  get size(): { streams: number; groups: number; followers: number } {
    return { streams: this.streams.size, groups: this.groups.size, followers: this.rights.size };
  }

  /** Takes what the reader saw. Throws, taking nothing, when the rights could not be read; a fault later on is each stream's own. */
  async take(sight: Sight): Promise<void> {
    for (const follower of await this.rights.follow(sight)) for (const stream of follower.streams) this.rightsChanged(stream);
    this.keptFrom = sight.keptFrom;
    const slots = sight.rows.filter(({ seq }) => seq > this.position || !this.started).map((row) => this.ring.push(row));
    const last = sight.rows.at(-1)?.seq ?? (this.started ? this.position : sight.head);
    this.started = true;
    // Before anything waits: a stream that catches up meanwhile pulls these rows itself, and is not handed them.
    this.position = last;
    if (slots.length > 0) await this.hand(slots);
    this.settled = last;
  }

  /** The database went back: no cursor means anything. */
  reset(): void {
    this.ring.clear(1);
    this.started = false;
    for (const stream of this.streams) this.fail(stream, "RESYNC_REQUIRED");
  }

  async open({ follower, operation, scope, after, sink }: Opening): Promise<Stream | undefined> {
    const stream = new Stream(follower, operation, scope, sink, after ?? this.position, this.groups);
    // From here on it is told of changed rights and of its socket's end, even while the next steps wait.
    follower.streams.add(stream);
    this.streams.add(stream);
    this.index.add(stream);
    const refusal = (await this.mayFollow(stream)) ? await this.cursorRefusal(after) : ("NOT_FOUND" as const);
    if (refusal) this.fail(stream, refusal);
    stream.allowed = true;
    void this.pull(stream);
    return stream.ended ? undefined : stream;
  }

  close(stream: Stream): void {
    if (stream.ended) return;
    stream.ended = true;
    stream.live = false;
    stream.follower.streams.delete(stream);
    this.streams.delete(stream);
    this.index.remove(stream);
    stream.leaveGroups();
  }

  /** The stream's socket takes more again. */
  resume(stream: Stream): void {
    if (!stream.live) void this.pull(stream);
  }

  /** Tells every stream that has got there where it stands. */
  beat(): void {
    for (const stream of this.streams) if (stream.live && stream.sink.open) stream.heartbeat(Math.max(this.settled, stream.cursor));
  }

  private async mayFollow({ scope, viewer }: Stream): Promise<boolean> {
    return scope === null || (viewer.scopes[FEEDS] ?? []).includes(scope) || (await this.options.maySee(viewer, scope));
  }

  private async cursorRefusal(after: number | null): Promise<"RESYNC_REQUIRED" | undefined> {
    if (after === null) return undefined;
    if (after + 1 < this.keptFrom) return "RESYNC_REQUIRED";
    if (after <= this.position) return undefined;
    // Another process may have told the client of rows that this one has yet to read; beyond the head there is nothing.
    const [row] = await this.options.query<{ seq: string }>("select seq from live_head", []);
    return after > Number(row?.seq) ? "RESYNC_REQUIRED" : undefined;
  }

  private fail(stream: Stream, reason: StreamEnd): void {
    if (stream.ended) return;
    this.close(stream);
    stream.sink.fail(reason);
  }

  /** Only called between two batches, so a live stream has had everything up to the position. */
  private rightsChanged(stream: Stream): void {
    if (stream.live) stream.cursor = Math.max(stream.cursor, this.position);
    stream.live = false;
    this.index.remove(stream);
    stream.readRights();
    this.index.add(stream);
    stream.allowed = false;
    // It is told from where the new rights count.
    stream.greeted = false;
    void this.pull(stream);
  }

  private async hand(slots: readonly Slot[]): Promise<void> {
    const due = slots.flatMap((slot) => this.index.takersOf(slot).map((stream): Due => ({ stream, slot, cell: undefined })));
    if (due.length === 0) return;
    const streams = slots.length === 1 ? due.map(({ stream }) => stream) : [...new Set(due.map(({ stream }) => stream))];
    try {
      await readInsiders(this.options.query, slots, streams);
    } catch (error) {
      this.options.log.warn({ error: named(error) }, "events could not be made, trying again");
      for (const { stream, slot } of due) this.comeBack(stream, slot.row.seq);
      return;
    }
    const cells = new Set<Cell>();
    for (const one of due) if (one.stream.live) cells.add((one.cell = one.stream.cellOf(one.slot, this.position)));
    await Promise.all(Array.from(cells, ({ done }) => done));
    for (const { fault } of cells) if (fault !== undefined) this.options.log.warn({ error: named(fault) }, "an event could not be made, trying again");
    // What several rows write to one socket leaves in one system call.
    if (slots.length > 1) for (const { sink } of streams) sink.cork();
    for (const { stream, slot, cell } of due) {
      // It paused or ended meanwhile: then it pulls from its cursor, if it still does.
      if (!stream.live || cell === undefined) continue;
      if (cell.made) stream.send(slot.row.seq, cell);
      else this.comeBack(stream, slot.row.seq);
      if (!stream.sink.open) stream.live = false;
    }
    if (slots.length > 1) for (const { sink } of streams) sink.uncork();
  }

  /** A live stream could not be handed a row: it pulls it a little later. */
  private comeBack(stream: Stream, seq: number): void {
    if (!stream.live) return;
    stream.live = false;
    stream.cursor = seq - 1;
    this.retry(stream);
  }

  /** Brings a stream from its cursor to the position, as fast as its socket takes it, and then lets it go live. */
  private async pull(stream: Stream): Promise<void> {
    if (stream.pulling || stream.ended) return;
    stream.pulling = true;
    try {
      while (!stream.ended && stream.sink.open) {
        if (!(await this.ready(stream))) continue;
        if (stream.cursor >= this.position) {
          stream.live = true;
          if (!stream.greeted) stream.heartbeat(stream.cursor);
          break;
        }
        await this.step(stream);
      }
      stream.faults = 0;
    } catch (error) {
      this.options.log.warn({ error: named(error), cursor: stream.cursor }, "a stream could not catch up, trying again");
      this.retry(stream);
    } finally {
      stream.pulling = false;
    }
  }

  /** False when its rights changed meanwhile, or it has none left. */
  private async ready(stream: Stream): Promise<boolean> {
    if (stream.allowed && stream.group.prepared) return true;
    const { generation, group } = stream;
    await group.prepare();
    const allowed = stream.allowed || (await this.mayFollow(stream));
    if (stream.generation !== generation || stream.ended) return false;
    stream.allowed = allowed;
    if (!allowed) this.fail(stream, "FORBIDDEN");
    return allowed;
  }

  private async step(stream: Stream): Promise<void> {
    const { generation, cursor } = stream;
    const { slots, upTo } = this.ring.covers(cursor) ? this.fromRing(stream) : await this.fromDatabase(stream);
    await readInsiders(this.options.query, slots, [stream]);
    // Rights that changed while this waited: match again from the cursor.
    if (stream.ended || stream.generation !== generation) return;
    const events = slots.map((slot) => ({ seq: slot.row.seq, cell: stream.cellOf(slot, this.position) }));
    for (const { seq, cell } of events) {
      await cell.done;
      if (cell.fault !== undefined) throw cell.fault;
      if (stream.ended || stream.generation !== generation || !stream.sink.open) return;
      stream.send(seq, cell);
    }
    if (stream.generation === generation) stream.cursor = Math.max(stream.cursor, upTo);
  }

  private fromRing(stream: Stream): { slots: Slot[]; upTo: number } {
    const slots: Slot[] = [];
    for (const slot of this.ring.after(stream.cursor)) {
      if (!stream.takes(slot)) continue;
      slots.push(slot);
      if (slots.length === PULL) return { slots, upTo: slot.row.seq };
    }
    return { slots, upTo: this.position };
  }

  private async fromDatabase(stream: Stream): Promise<{ slots: Slot[]; upTo: number }> {
    const page = await this.replay.page(stream.cursor, this.position, stream.follows);
    const slots = page.rows.map(slotOf).filter((slot) => stream.takes(slot));
    return slots.length > PULL ? { slots: slots.slice(0, PULL), upTo: slots[PULL - 1]!.row.seq } : { slots, upTo: page.upTo };
  }

  private retry(stream: Stream): void {
    stream.faults += 1;
    if (stream.faults > TRIES) return this.fail(stream, "INTERNAL");
    const pause = Math.min(FIRST_RETRY_MS * 2 ** stream.faults, LONGEST_RETRY_MS);
    setTimeout(() => void this.pull(stream), pause).unref();
  }
}
