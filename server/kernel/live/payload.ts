import type { FormattedExecutionResult } from "graphql";
import type { Viewer } from "../viewer";
import { textFrame } from "./frame";

/** A validated subscription to `activity`, ready to be executed for each event. */
export interface Operation {
  /** Equal for operations whose results are equal for equal viewers: document, operation name, variables but the cursor's. */
  readonly key: string;
  /** Response name of the root field. */
  readonly name: string;
  /** Response names of the message's `prev`, which differs between streams while the rest is shared. */
  readonly prevNames: readonly string[];
  /** Response names of what a heartbeat says: where the stream stands. */
  readonly positionNames: readonly string[];
  /** What viewers must have in common to get the same result; null when only the viewer's own execution is right. */
  readonly sharing: Sharing | null;
  /** A fault is thrown; what is refused is in the result's errors. */
  execute(message: Message, viewer: Viewer): Promise<FormattedExecutionResult>;
}

/** See `sharingOf`. */
export interface Sharing {
  /** Scopes whose ids the selection's policies compare with: viewers with the same ids get the same. */
  readonly scopes: readonly string[];
  /**
   * A statement that gives, for actors `$1`, pairs (actor, insider): the persons for whom some policy could ask for
   * their own row in an event of that actor. They are executed alone. Null when no policy asks for one's own.
   */
  readonly insiders: string | null;
}

/** What the root field of the subscription resolves to. */
export interface Message {
  readonly type: "event" | "heartbeat";
  readonly seq: string;
  readonly prev: string;
  readonly head: string;
  /** Those of the viewer's scopes that are told. */
  readonly scopes: readonly string[];
  readonly activityId: string | null;
  readonly actorId: string | null;
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

/** The same result with another value under some names of the message, where the selection has them. */
export function withNames({ name }: Operation, result: FormattedExecutionResult, names: readonly string[], value: number): FormattedExecutionResult {
  const message = result.data?.[name] as Record<string, unknown> | null | undefined;
  if (!message) return result;
  const changed = { ...message };
  for (const known of names) if (known in changed) changed[known] = String(value);
  return { ...result, data: { ...result.data, [name]: changed } };
}
