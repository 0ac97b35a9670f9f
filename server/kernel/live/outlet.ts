import type { Socket } from "node:net";
import type { WebSocket } from "ws";

/** Bytes that may wait in a socket before its streams pause. */
const FULL_BYTES = 256 * 1024;
/**
 * Bytes that may wait in a socket whose client makes the server answer (pings and their echo, refusals) without ever
 * reading: unlike events, answers cannot pause, and anybody may ask for them, signed in or not.
 */
const MOST_UNREAD_BYTES = 2 * 1024 * 1024;
/** A client that takes nothing for this long is let go; it resumes from its cursor when it is back. */
const PATIENCE_MS = 30_000;
/** How often a quiet connection is asked whether it is still there. */
const PING_MS = 30_000;

/**
 * The way out of a websocket: prepared frames go to the wire as they are, in order with what ws itself writes (which it
 * does at once, as long as nothing is compressed). Says when it is full and when there is room again.
 */
export class Outlet {
  private fullSince: number | undefined;
  private answered = true;
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly websocket: WebSocket,
    private readonly wire: Socket,
    private readonly options: { patience?: number | undefined; onRoom: () => void },
  ) {
    if (websocket.extensions !== "") throw new Error("a live websocket must be opened without compression");
    wire.on("drain", this.drained);
    websocket.on("pong", () => (this.answered = true));
    websocket.on("ping", () => this.letGoOfTheUnread());
    const patience = options.patience ?? PATIENCE_MS;
    this.timers = [
      setInterval(() => this.ping(), PING_MS).unref(),
      setInterval(() => {
        if (this.fullSince !== undefined && Date.now() - this.fullSince > patience) this.websocket.terminate();
      }, Math.max(patience / 4, 10)).unref(),
    ];
  }

  /** Whether more may be written. */
  get open(): boolean {
    return this.fullSince === undefined && this.websocket.readyState === this.websocket.OPEN;
  }

  text(text: string): void {
    if (this.websocket.readyState !== this.websocket.OPEN) return;
    this.websocket.send(text);
    this.letGoOfTheUnread();
  }

  /** What is written until `uncork` leaves in one system call. */
  cork(): void {
    this.wire.cork();
  }

  uncork(): void {
    this.wire.uncork();
  }

  frame(frame: Buffer): void {
    if (this.websocket.readyState !== this.websocket.OPEN) return;
    this.wire.write(frame);
    if (this.wire.writableLength > FULL_BYTES) this.fullSince ??= Date.now();
  }

  end(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.wire.off("drain", this.drained);
  }

  private readonly drained = (): void => {
    if (this.fullSince === undefined) return;
    this.fullSince = undefined;
    this.options.onRoom();
  };

  private letGoOfTheUnread(): void {
    if (this.wire.writableLength > MOST_UNREAD_BYTES) this.websocket.terminate();
  }

  private ping(): void {
    if (!this.answered) return this.websocket.terminate();
    this.answered = false;
    this.websocket.ping();
  }
}
