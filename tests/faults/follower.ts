import { WebSocket } from "ws";

/** Follows the activity of a person over websockets, and comes back with its cursor whenever the line breaks, at any of the servers it knows. */

export interface Heard {
  readonly seq: number;
  readonly prev: number;
  readonly id: string;
  readonly kind: string;
}

interface Frame {
  readonly type: string;
  readonly payload?: { readonly data?: { readonly activity: { readonly type: string; readonly seq: string; readonly prev: string; readonly activity: { readonly id: string; readonly kind: string } | null } }; readonly [n: number]: unknown };
}

const QUERY = "subscription ($after: BigInt) { activity(after: $after) { type seq prev head activity { id kind subjectId } } }";
const WAIT_MS = 60;

export class Follower {
  readonly heard: Heard[] = [];
  /** Errors of the protocol and operations that were refused: there must be none. */
  readonly faults: string[] = [];
  /** Lines that ended, of whichever cause. */
  broken = 0;
  cursor: number;
  readonly #urls: readonly string[];
  readonly #cookie: string;
  #next = 0;
  #socket: WebSocket | undefined;
  #over = false;

  constructor(urls: readonly string[], cookie: string, after: number) {
    this.#urls = urls;
    this.#cookie = cookie;
    this.cursor = after;
    this.#open();
  }

  stop(): void {
    this.#over = true;
    this.#socket?.terminate();
  }

  /** Breaks the line, as a phone in a lift does. */
  cut(): void {
    this.#socket?.terminate();
  }

  #open(): void {
    const url = this.#urls[this.#next++ % this.#urls.length]!;
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers: { cookie: this.#cookie } });
    this.#socket = socket;
    socket.on("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    socket.on("message", (text) => {
      if (socket === this.#socket) this.#take(JSON.parse(String(text)) as Frame, socket);
    });
    socket.on("error", () => undefined); // "close" follows, and is what counts
    socket.on("close", () => {
      if (this.#over || socket !== this.#socket) return;
      this.broken += 1;
      setTimeout(() => !this.#over && this.#open(), WAIT_MS);
    });
  }

  #take(frame: Frame, socket: WebSocket): void {
    if (frame.type === "connection_ack") return socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY, variables: { after: String(this.cursor) } } }));
    if (frame.type === "ping") return socket.send(JSON.stringify({ type: "pong" }));
    // The server ends a stream whose viewer's rights have changed: the client asks again from its cursor.
    if (frame.type === "complete") return socket.terminate();
    const message = frame.payload?.data?.activity;
    if (frame.type !== "next" || !message) {
      this.faults.push(JSON.stringify(frame));
      return socket.terminate();
    }
    const seq = Number(message.seq);
    if (message.type === "EVENT") {
      // Not even a double that a client could leave out, nor one that comes too late.
      if (seq <= this.cursor) this.faults.push(`${seq} came after ${this.cursor}`);
      if (Number(message.prev) > this.cursor) this.faults.push(`${seq} follows ${message.prev}, and ${this.cursor} was the last`);
      this.heard.push({ seq, prev: Number(message.prev), id: message.activity!.id, kind: message.activity!.kind });
    }
    this.cursor = Math.max(this.cursor, seq);
  }
}
