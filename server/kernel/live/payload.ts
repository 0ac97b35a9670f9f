import type { ExecutionResult, FormattedExecutionResult } from "graphql";
import type { Viewer } from "../viewer";
import { textFrame } from "./frame";
import type { Slot } from "./ring";

/** A validated subscription to `activity`, ready to be executed for each event. */
export interface Operation {
  /** Equal for operations whose results are equal for equal viewers: document, operation name, variables but the cursor's. */
  readonly key: string;
  /** Response names of the message's `prev` and `head`, which differ between viewers and times while the rest is shared. */
  readonly prevNames: readonly string[];
  readonly headNames: readonly string[];
  /** Response name of the root field. */
  readonly name: string;
  /** Scopes whose ids the selection's policies compare with; null when only the viewer's own execution is right. */
  readonly shares: readonly string[] | null;
  execute(message: Message, viewer: Viewer): Promise<ExecutionResult>;
}

/** What the root field of the subscription resolves to. */
export interface Message {
  readonly type: "event" | "heartbeat";
  readonly seq: string | null;
  readonly prev: string;
  readonly head: string;
  readonly activityId: string | null;
}

/** The text of one message, made once; its frame is made once for each operation id that clients chose. */
export class Payload {
  private readonly bytes: Buffer;
  private readonly frames = new Map<string, Buffer>();

  constructor(result: FormattedExecutionResult) {
    this.bytes = Buffer.from(JSON.stringify(result));
  }

  frame(operationId: string): Buffer {
    let frame = this.frames.get(operationId);
    if (!frame) {
      frame = textFrame(Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`), this.bytes, CLOSE);
      // Clients that number their operations share a frame; those that draw random ids do not, and keeping theirs would cost memory for nothing.
      if (operationId.length <= SHORT_ID) this.frames.set(operationId, frame);
    }
    return frame;
  }
}
const CLOSE = Buffer.from("}");
const SHORT_ID = 8;

/** The result of one event for one group; the texts differ by the `prev` of the stream only. */
export class Cell {
  private readonly byPrev = new Map<number, Payload>();

  constructor(
    private readonly operation: Operation,
    private readonly result: FormattedExecutionResult,
  ) {}

  payload(prev: number): Payload {
    let payload = this.byPrev.get(prev);
    if (!payload) {
      payload = new Payload(withNames(this.operation, this.result, this.operation.prevNames, prev));
      this.byPrev.set(prev, payload);
    }
    return payload;
  }
}

/** The same result with another value under some names of the message, where the selection has them. */
function withNames(operation: Operation, result: FormattedExecutionResult, names: readonly string[], value: number): FormattedExecutionResult {
  const message = result.data?.[operation.name] as Record<string, unknown> | null | undefined;
  if (!message) return result;
  const changed = { ...message };
  for (const name of names) if (name in changed) changed[name] = String(value);
  return { ...result, data: { ...result.data, [operation.name]: changed } };
}

/** No person's id: policies that ask for the viewer's own rows find none. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Streams that get the same bytes: same operation, same values of those scopes that its selection's policies use. */
export class Group {
  streams = 0;
  private heartbeatResult: FormattedExecutionResult | undefined;

  constructor(
    readonly key: string,
    readonly operation: Operation,
    /** Any of the group's viewers; replaced when rights are read anew. */
    public viewer: Viewer,
  ) {}

  /** The payloads of a row for this group. A fault is thrown and not kept, so that the next try is a real one. */
  cell(slot: Slot, head: number): Promise<Cell> {
    let cell = slot.cells.get(this);
    if (!cell) {
      cell = this.execute(slot, head);
      // Nobody shares it: kept, it would be memory for each viewer and row.
      if (this.streams < 2) return cell;
      slot.cells.set(this, cell);
      cell.catch(() => slot.cells.delete(this));
    }
    return cell;
  }

  private async execute(slot: Slot, head: number): Promise<Cell> {
    const { row } = slot;
    const message: Message = { type: "event", seq: String(row.seq), prev: "0", head: String(head), activityId: row.id };
    return new Cell(this.operation, await this.operation.execute(message, asGroup(this.operation, this.viewer, row.audience)));
  }

  get prepared(): boolean {
    return this.heartbeatResult !== undefined;
  }

  /** Must be resolved before the first `heartbeat`. */
  async prepare(): Promise<void> {
    this.heartbeatResult ??= await this.operation.execute({ type: "heartbeat", seq: null, prev: "0", head: "0", activityId: null }, asGroup(this.operation, this.viewer, []));
  }

  heartbeat(prev: number, head: number): Payload {
    const { operation, heartbeatResult } = this;
    if (!heartbeatResult) throw new Error("a heartbeat before its group was prepared");
    return new Payload(withNames(operation, withNames(operation, heartbeatResult, operation.headNames, head), operation.prevNames, prev));
  }
}

/**
 * The viewer as whom a group is executed: it has the scopes that make up the group's key and no other, so whatever is
 * forgotten there can hide something but never show it. The activity row itself was matched by its audience already.
 */
function asGroup({ shares }: Operation, viewer: Viewer, audience: readonly string[]): Viewer {
  if (shares === null) return { ...viewer, session: null };
  const kept = Object.entries(viewer.scopes).map(([name, ids]) => [name, name === "feeds" ? audience : shares.includes(name) ? ids : []] as const);
  return { ...viewer, me: NOBODY, session: null, scopes: Object.fromEntries(kept) };
}

/** What a viewer's group is known by. `own`: the event is about the viewer, as whom alone it is executed. */
export function groupKey(operation: Operation, viewer: Viewer): string {
  const values = operation.shares === null ? [viewer.me, viewer.scopes] : operation.shares.map((name) => viewer.scopes[name]);
  return JSON.stringify([operation.key, operation.shares, viewer.language, viewer.today, values]);
}
