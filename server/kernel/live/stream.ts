import type { Viewer } from "../viewer";
import { groupKey, type Group, type Operation, type Payload } from "./payload";
import type { ActivityRow } from "./row";

/** Where a stream's messages go: one operation of one socket. */
/** Why a stream cannot be opened or cannot go on. */
export type StreamEnd = "NOT_FOUND" | "FORBIDDEN" | "RESYNC_REQUIRED" | "INTERNAL";

export interface Sink {
  /** False when the socket holds as much as it should: the stream pauses until it is told to go on. */
  readonly open: boolean;
  send(payload: Payload): void;
  /** What is sent meanwhile may leave together. */
  together(write: () => void): void;
  /** The stream cannot go on; the last thing it says. */
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
   * Live streams are handed each row as it comes and have seen all up to the hub's position. The others pull from their
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
  /** The last that the client was told. */
  prev: number;
  /** Grows when what it follows changes: what was matched before is matched again. */
  generation = 0;
  /** The last row that was matched: a row that reaches it by several scopes is sent once. */
  matched = 0;
  group!: Group;
  /** Group of the events that the viewer caused: policies that ask for one's own rows are answered as to nobody else. */
  own!: Group;
  /** Ids under which the hub finds it. */
  follows: readonly string[] = [];
  private feeds: ReadonlySet<string> = new Set();
  private all = false;

  constructor(
    readonly follower: Follower,
    readonly operation: Operation,
    readonly scope: string | null,
    readonly sink: Sink,
    start: number,
  ) {
    this.cursor = start;
    this.prev = start;
    this.readRights();
  }

  get viewer(): Viewer {
    return this.follower.viewer;
  }

  readRights(): void {
    const { scopes } = this.viewer;
    this.generation += 1;
    this.feeds = new Set(scopes["feeds"]);
    this.all = (scopes["platform"] ?? []).length > 0;
    this.follows = this.scope === null ? [...this.feeds] : [this.scope];
  }

  /** Whether a row is for this stream: told to what it follows, and to a scope whose activity the viewer is told. */
  takes(row: ActivityRow): boolean {
    if (this.scope !== null && !row.audience.includes(this.scope)) return false;
    return this.all && this.scope !== null ? true : row.audience.some((id) => this.feeds.has(id));
  }

  groupOf(row: ActivityRow): Group {
    return row.actorId !== null && row.actorId === this.viewer.me ? this.own : this.group;
  }
}

/** The groups of the process, by key; one lives as long as a stream is in it. */
export class Groups {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly make: (key: string, operation: Operation, viewer: Viewer) => Group) {}

  get size(): number {
    return this.groups.size;
  }

  /** Puts a stream into the groups of its viewer's present values. */
  place(stream: Stream): void {
    const { group, own } = stream;
    stream.group = this.enter(stream.operation, stream.viewer);
    stream.own = stream.operation.shares === null ? stream.group : this.enter({ ...stream.operation, shares: null }, stream.viewer);
    this.leave(group);
    if (own !== group) this.leave(own);
  }

  remove(stream: Stream): void {
    this.leave(stream.group);
    if (stream.own !== stream.group) this.leave(stream.own);
  }

  private enter(operation: Operation, viewer: Viewer): Group {
    const key = groupKey(operation, viewer);
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = this.make(key, operation, viewer)));
    group.viewer = viewer;
    group.streams += 1;
    return group;
  }

  private leave(group: Group | undefined): void {
    if (!group) return;
    group.streams -= 1;
    if (group.streams === 0) this.groups.delete(group.key);
  }
}
