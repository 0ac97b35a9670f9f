import { FEEDS, type Viewer } from "../viewer";
import { toldOf, type Cell, type Group, type Groups, type Slot, type Told } from "./group";
import type { Operation, Payload } from "./payload";

/** Why a stream cannot be opened or cannot go on. */
export type StreamEnd = "NOT_FOUND" | "FORBIDDEN" | "RESYNC_REQUIRED" | "INTERNAL";

/** Where a stream's messages go: one operation of one socket. */
export interface Sink {
  /** False when the socket holds as much as it should: the stream pauses until it is told to go on. */
  readonly open: boolean;
  send(payload: Payload): void;
  /** What is sent until `uncork` may leave together. */
  cork(): void;
  uncork(): void;
  /** The last thing that it says. */
  fail(reason: StreamEnd): void;
}

/** Who is connected: one for each socket. `viewer` is replaced when rights are read anew. */
export interface Follower {
  viewer: Viewer;
  readonly streams: Set<Stream>;
  /** The session has ended. */
  dismiss(): void;
}

/** One subscription: what it follows, and how far it has got. */
export class Stream {
  /**
   * Live streams are handed each row as it comes and have had all up to the hub's position. The others pull from their
   * `cursor` in their own time.
   */
  live = false;
  ended = false;
  /** Its viewer may follow what it follows, as far as was looked at. */
  allowed = false;
  pulling = false;
  /** It was told where it stands; from then on it gets heartbeats. */
  greeted = false;
  /** Failed tries since the last good one. */
  faults = 0;
  /** All rows up to here are done with: sent, or not for this stream. Of a live stream it is the last that was sent. */
  cursor: number;
  /** Grows when what it follows changes: what was matched before is matched again. */
  generation = 0;
  /** The last row that was matched: a row that reaches it by several scopes is sent once. */
  matched = 0;
  /** Ids under which the hub finds it. */
  follows: readonly string[] = [];
  /** The last that the client was told. */
  private prev: number;
  /** Feeds but the viewer's own person: most have them in common with others, so that a row is matched with the set once. */
  private feeds: ReadonlySet<string> = new Set();
  private all = false;
  private me: string | null = null;
  private group_: Group;
  /** The viewer's own group, for events in which one's own rows can count. */
  private own: Group | undefined;

  constructor(
    readonly follower: Follower,
    readonly operation: Operation,
    readonly scope: string | null,
    readonly sink: Sink,
    start: number,
    private readonly groups: Groups,
  ) {
    this.cursor = start;
    this.prev = start;
    this.group_ = this.readRights();
  }

  get viewer(): Viewer {
    return this.follower.viewer;
  }

  get group(): Group {
    return this.group_;
  }

  /** Goes by the viewer's present scopes from here on. */
  readRights(): Group {
    const { scopes } = this.viewer;
    this.generation += 1;
    const all = scopes[FEEDS] ?? [];
    this.all = (scopes["platform"] ?? []).length > 0;
    this.follows = this.scope === null ? all : [this.scope];
    this.me = this.viewer.me !== null && all.includes(this.viewer.me) ? this.viewer.me : null;
    this.leaveGroups();
    this.feeds = this.groups.feedsOf(all.filter((id) => id !== this.me));
    this.group_ = this.groups.enter(this.operation, this.viewer);
    this.own = undefined;
    return this.group_;
  }

  leaveGroups(): void {
    this.groups.forget(this.feeds);
    if (this.group_) this.groups.leave(this.group_);
    if (this.own) this.groups.leave(this.own);
  }

  /** Whether a row is for this stream: told to what it follows, and to a scope whose activity the viewer is told. */
  takes(slot: Slot): boolean {
    if (this.scope !== null && !slot.audience.has(this.scope)) return false;
    return (this.all && this.scope !== null) || toldOf(slot, this.feeds).scopes.length > 0 || this.isTold(slot);
  }

  /** Whether a row is told to the viewer's own person. */
  private isTold(slot: Slot): boolean {
    return this.me !== null && slot.audience.has(this.me);
  }

  private toldOf(slot: Slot): Told {
    const told = toldOf(slot, this.feeds);
    if (!this.isTold(slot)) return told;
    const scopes = slot.row.audience.filter((id) => id === this.me || this.feeds.has(id));
    return { key: scopes.join(), scopes };
  }

  /** The slot's insiders must have been read. */
  cellOf(slot: Slot, head: number): Cell {
    const group = this.isInsider(slot) ? this.ownGroup() : this.group;
    return group.cell(slot, this.toldOf(slot), head);
  }

  private ownGroup(): Group {
    return (this.own ??= this.groups.enter({ ...this.operation, sharing: null }, this.viewer));
  }

  private isInsider({ row, insiders }: Slot): boolean {
    const statement = this.operation.sharing?.insiders;
    if (!statement || row.actorId === null) return false;
    const persons = insiders.get(statement);
    if (!persons) throw new Error("the insiders of an event were not read");
    return this.viewer.me === null || persons.has(this.viewer.me);
  }

  send(seq: number, cell: Cell): void {
    this.sink.send(cell.payload(this.prev));
    this.cursor = seq;
    this.prev = seq;
  }

  /** Tells the client that it has had everything up to a position. */
  heartbeat(position: number): void {
    this.greeted = true;
    this.sink.send(this.group.heartbeat(this.prev, position));
    this.prev = Math.max(this.prev, position);
  }
}
