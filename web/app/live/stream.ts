import type { CursorPlace } from "./cursor";
import type { Doubt, LiveActivity, LiveMessage } from "./message";

export type Phase = "connecting" | "live" | "reconnecting" | "offline" | "ended";

/** What a return to life did: so many events caught up on, or everything read anew. */
export type Recovery = { readonly how: "resumed"; readonly count: number } | { readonly how: "reloaded" };

export interface StreamState {
  readonly phase: Phase;
  readonly recovery: (Recovery & { readonly at: number }) | null;
}

/** How the stream reaches the server; the websocket in the browser, a script in a test. */
export interface Transport<A extends LiveActivity> {
  open(after: number | null, sink: TransportSink<A>): { close(): void };
}

export interface TransportSink<A extends LiveActivity> {
  opened(): void;
  message(message: LiveMessage<A>): void;
  /** Any sign of life (a pong), so that a silent line is told from a dead one. */
  alive(): void;
  /** The server ended the stream in good order: the viewer's rights or session have changed. */
  ended(): void;
  failed(code: "UNAUTHENTICATED" | "RESYNC_REQUIRED" | "LOST"): void;
}

export interface StreamEvents<A extends LiveActivity> {
  event(activity: A, seq: number, replayed: boolean): void;
  /** Something may have been missed: what is on the screen must be read again. */
  doubt(why: Doubt): void;
  signedOut(): void;
}

const quiet = 500;
/** The server's heartbeat comes every 15 s; two that are missing mean that the line is dead. */
const deadAfter = 35_000;
const longestWait = 15_000;

/**
 * The one live stream of a tab. Keeps the cursor, drops doubles, notices gaps, and comes back by itself:
 * from its cursor, so that nothing is lost and nothing is shown twice.
 */
export class LiveStream<A extends LiveActivity> {
  state: StreamState = { phase: "connecting", recovery: null };

  readonly #transport: Transport<A>;
  readonly #cursor: CursorPlace;
  readonly #events: StreamEvents<A>;
  readonly #listeners = new Set<() => void>();
  #connection: { close(): void } | null = null;
  #generation = 0;
  #read: number | null;
  #attempt = 0;
  #lastHeard = Date.now();
  #wasLive = false;
  #caughtUp: { count: number; reloaded: boolean } | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(transport: Transport<A>, cursor: CursorPlace, events: StreamEvents<A>, startAt: number | null = null) {
    this.#transport = transport;
    this.#cursor = cursor;
    this.#events = events;
    // A page that loads reads its data after it learnt the head: from there on nothing can be missed.
    this.#read = startAt ?? cursor.read();
  }

  start(): void {
    this.#watch = setInterval(() => this.#checkLife(deadAfter), 5_000);
    this.#connect();
  }

  stop(): void {
    clearInterval(this.#watch);
    this.#drop();
    this.#set({ phase: "ended" });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The device woke, the tab is seen again or the network is back: look at once instead of waiting. */
  wake(): void {
    if (this.state.phase === "ended") return;
    if (this.state.phase === "live") this.#checkLife(17_000);
    else this.#reconnect(0);
  }

  /** The browser says that there is no network: do not pretend. */
  sleep(): void {
    if (this.state.phase === "ended") return;
    this.#drop();
    this.#set({ phase: "offline" });
  }

  #checkLife(limit: number): void {
    if (this.state.phase === "live" && Date.now() - this.#lastHeard > limit) this.#reconnect(0);
  }

  #set(change: Partial<StreamState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #drop(): void {
    this.#generation += 1;
    clearTimeout(this.#retry);
    clearTimeout(this.#settle);
    this.#connection?.close();
    this.#connection = null;
  }

  #reconnect(wait: number): void {
    this.#drop();
    this.#set({ phase: this.#wasLive ? "reconnecting" : "connecting" });
    if (wait === 0) return this.#connect();
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  #connect(): void {
    const generation = ++this.#generation;
    const mine = (): boolean => generation === this.#generation;
    if (this.#wasLive) this.#caughtUp ??= { count: 0, reloaded: false };
    this.#lastHeard = Date.now();
    this.#connection = this.#transport.open(this.#read, {
      opened: () => mine() && this.#opened(),
      message: (message) => mine() && this.#take(message),
      alive: () => {
        if (mine()) this.#lastHeard = Date.now();
      },
      ended: () => mine() && this.#ended(),
      failed: (code) => mine() && this.#failed(code),
    });
  }

  #opened(): void {
    this.#lastHeard = Date.now();
    this.#waitForQuiet();
  }

  /** A server that does not say when the replay is over is believed when it has been quiet for a moment. */
  #waitForQuiet(): void {
    clearTimeout(this.#settle);
    if (this.state.phase !== "live") this.#settle = setTimeout(() => this.#settled(), quiet);
  }

  #settled(): void {
    clearTimeout(this.#settle);
    if (this.state.phase === "live") return;
    this.#attempt = 0;
    this.#wasLive = true;
    const done = this.#caughtUp;
    this.#caughtUp = null;
    const recovery: Recovery | null = done && (done.reloaded ? { how: "reloaded" } : { how: "resumed", count: done.count });
    this.#set({ phase: "live", recovery: recovery ? { ...recovery, at: Date.now() } : this.state.recovery });
  }

  #take(message: LiveMessage<A>): void {
    this.#lastHeard = Date.now();
    if (message.type === "HEARTBEAT") {
      if (message.seq !== null) this.#advance(message.seq);
      return this.#settled();
    }
    const { seq, prev, activity } = message;
    if (seq === null || !activity) return;
    if (this.#read !== null && seq <= this.#read) return;
    if (this.#read !== null && prev !== null && prev > this.#read) this.#missed("gap");
    this.#advance(seq);
    const replayed = this.state.phase !== "live";
    if (this.#caughtUp) this.#caughtUp.count += 1;
    this.#events.event(activity, seq, replayed);
    if (message.head !== null && seq >= message.head) this.#settled();
    else this.#waitForQuiet();
  }

  #advance(seq: number): void {
    if (this.#read !== null && seq <= this.#read) return;
    this.#read = seq;
    this.#cursor.write(seq);
  }

  #missed(why: Doubt): void {
    if (this.#caughtUp) this.#caughtUp.reloaded = true;
    else this.#set({ recovery: { how: "reloaded", at: Date.now() } });
    this.#events.doubt(why);
  }

  #ended(): void {
    this.#events.doubt("rights");
    this.#reconnect(this.#backOff());
  }

  #failed(code: "UNAUTHENTICATED" | "RESYNC_REQUIRED" | "LOST"): void {
    if (code === "UNAUTHENTICATED") {
      this.stop();
      this.#cursor.clear();
      return this.#events.signedOut();
    }
    if (code === "RESYNC_REQUIRED") {
      // What was missed is no longer kept: start at the head, and read everything that is on the screen again.
      this.#read = null;
      this.#cursor.clear();
      this.#caughtUp ??= { count: 0, reloaded: true };
      this.#missed("resync");
      return this.#reconnect(0);
    }
    this.#reconnect(this.#backOff());
  }

  #backOff(): number {
    const wait = Math.min(longestWait, 300 * 2 ** this.#attempt) * (0.7 + Math.random() * 0.6);
    this.#attempt += 1;
    return wait;
  }
}
