import type { FormattedExecutionResult } from "graphql";
import { FEEDS, type Viewer } from "../viewer";
import { Payload, withNames, type Message, type Operation } from "./payload";
import type { ActivityRow } from "./row";

/** A row with what was made of it. */
export interface Slot {
  readonly row: ActivityRow;
  /** By group, and by which of its audience are told. */
  readonly cells: Map<Group, Map<string, Cell>>;
  /** By the statement that finds them. */
  readonly insiders: Map<string, ReadonlySet<string>>;
  readonly audience: ReadonlySet<string>;
  /** Which of the audience are in a set of feeds, by that set: many viewers have it in common. */
  readonly told: Map<ReadonlySet<string>, Told>;
}

/** Ids of a row's audience that somebody is told of. */
export interface Told {
  readonly key: string;
  readonly scopes: readonly string[];
}

export const slotOf = (row: ActivityRow): Slot => ({ row, cells: new Map(), insiders: new Map(), audience: new Set(row.audience), told: new Map() });

/** Which of a row's audience are in a set of feeds. */
export function toldOf(slot: Slot, feeds: ReadonlySet<string>): Told {
  let told = slot.told.get(feeds);
  if (!told) {
    const scopes = slot.row.audience.filter((id) => feeds.has(id));
    slot.told.set(feeds, (told = { key: scopes.join(), scopes }));
  }
  return told;
}

/** Texts of a result by the `prev` in them: cells of several groups can have one result in common. */
const payloads = new WeakMap<FormattedExecutionResult, Map<number, Payload>>();

/** What one event is for the streams of a group that are told of it for the same scopes; the texts differ by `prev` only. */
export class Cell {
  /** Resolves when it is made, or could not be made. */
  readonly done: Promise<void>;
  /** What was thrown when it could not be made: then it is to be tried again. */
  fault: unknown;
  private result: FormattedExecutionResult | undefined;
  private byPrev: Map<number, Payload> | undefined;

  constructor(
    private readonly operation: Operation,
    making: Promise<FormattedExecutionResult>,
  ) {
    this.done = making.then(
      (result) => void (this.result = result),
      (fault: unknown) => void (this.fault = fault),
    );
  }

  get made(): boolean {
    return this.result !== undefined;
  }

  payload(prev: number): Payload {
    if (!this.result) throw new Error("a payload before its cell was made");
    let payload = this.byPrev?.get(prev);
    if (payload) return payload;
    this.byPrev ??= payloads.get(this.result);
    if (!this.byPrev) payloads.set(this.result, (this.byPrev = new Map()));
    payload = this.byPrev.get(prev);
    if (!payload) this.byPrev.set(prev, (payload = new Payload(withNames(this.operation, this.result, this.operation.prevNames, prev))));
    return payload;
  }
}

const MOST_TOLD = 100;

/** No person's id: policies that ask for the viewer's own rows find none. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Streams that get the same bytes: same operation, same values of those scopes that its selection's policies use. */
export class Group {
  streams = 0;
  private readonly asTold = new Map<string, Viewer>();
  private heartbeatResult: FormattedExecutionResult | undefined;

  constructor(
    readonly key: string,
    readonly operation: Operation,
    /** Any of the group's viewers; replaced when rights are read anew. */
    private viewer_: Viewer,
  ) {}

  get viewer(): Viewer {
    return this.viewer_;
  }

  set viewer(viewer: Viewer) {
    this.viewer_ = viewer;
    this.asTold.clear();
  }

  /** The cell of a row, for those of whose feeds the same are told of it. */
  cell(slot: Slot, told: Told, head: number): Cell {
    let cells = slot.cells.get(this);
    const known = cells?.get(told.key);
    if (known && known.fault === undefined) return known;
    const cell = new Cell(this.operation, this.execute(slot.row, told.scopes, head));
    // With one stream nobody shares it: kept, it would be memory for each viewer and row.
    if (this.streams > 1) {
      if (!cells) slot.cells.set(this, (cells = new Map()));
      cells.set(told.key, cell);
    }
    return cell;
  }

  private async execute(row: ActivityRow, told: readonly string[], head: number): Promise<FormattedExecutionResult> {
    const message: Message = { type: "event", seq: String(row.seq), prev: "0", head: String(head), scopes: told, activityId: row.id, actorId: row.actorId };
    return this.operation.execute(message, this.asGroup(told));
  }

  get prepared(): boolean {
    return this.heartbeatResult !== undefined;
  }

  /** Must be resolved before the first `heartbeat`. */
  async prepare(): Promise<void> {
    this.heartbeatResult ??= await this.operation.execute({ type: "heartbeat", seq: "0", prev: "0", head: "0", scopes: [], activityId: null, actorId: null }, this.asGroup([]));
  }

  heartbeat(prev: number, position: number): Payload {
    const { operation, heartbeatResult } = this;
    if (!heartbeatResult) throw new Error("a heartbeat before its group was prepared");
    return new Payload(withNames(operation, withNames(operation, heartbeatResult, operation.positionNames, position), operation.prevNames, prev));
  }

  /**
   * The viewer as whom a group is executed: it has the scopes that make up the group's key, of its feeds those that the
   * row is told to, and nothing else. Whatever is forgotten in the key can hide something, but never show it.
   */
  private asGroup(told: readonly string[]): Viewer {
    const key = told.join();
    let known = this.asTold.get(key);
    if (!known) {
      // The same object for the same viewer spares the compiler comparing them; there are few, and they are made quickly.
      if (this.asTold.size >= MOST_TOLD) this.asTold.clear();
      this.asTold.set(key, (known = this.viewerTold(told)));
    }
    return known;
  }

  private viewerTold(told: readonly string[]): Viewer {
    const { viewer, operation } = this;
    const { sharing } = operation;
    if (sharing === null) return { ...viewer, session: null };
    const kept = Object.entries(viewer.scopes).map(([name, ids]) => [name, name === FEEDS ? told : sharing.scopes.includes(name) ? ids : []] as const);
    return { ...viewer, me: NOBODY, session: null, scopes: Object.fromEntries(kept) };
  }
}

/** What a viewer's group is known by. */
function groupKey(operation: Operation, viewer: Viewer): string {
  const values = operation.sharing === null ? [viewer.me, viewer.scopes] : operation.sharing.scopes.map((name) => viewer.scopes[name]);
  return JSON.stringify([operation.key, operation.sharing?.scopes, viewer.language, viewer.today, values]);
}

interface SharedFeeds {
  readonly key: string;
  readonly ids: ReadonlySet<string>;
  streams: number;
}

/** The groups of the process, by key; one lives as long as a stream is in it. */
export class Groups {
  private readonly groups = new Map<string, Group>();
  private readonly feeds = new Map<string, SharedFeeds>();
  private readonly bySet = new WeakMap<ReadonlySet<string>, SharedFeeds>();

  get size(): number {
    return this.groups.size;
  }

  enter(operation: Operation, viewer: Viewer): Group {
    const key = groupKey(operation, viewer);
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = new Group(key, operation, viewer)));
    group.viewer = viewer;
    group.streams += 1;
    return group;
  }

  /** One set for all who are told of the same scopes. */
  feedsOf(ids: readonly string[]): ReadonlySet<string> {
    const key = ids.join();
    let shared = this.feeds.get(key);
    if (!shared) {
      this.feeds.set(key, (shared = { key, ids: new Set(ids), streams: 0 }));
      this.bySet.set(shared.ids, shared);
    }
    shared.streams += 1;
    return shared.ids;
  }

  forget(feeds: ReadonlySet<string>): void {
    const shared = this.bySet.get(feeds);
    if (!shared) return;
    shared.streams -= 1;
    if (shared.streams === 0) this.feeds.delete(shared.key);
  }

  leave(group: Group): void {
    group.streams -= 1;
    if (group.streams === 0) this.groups.delete(group.key);
  }
}
