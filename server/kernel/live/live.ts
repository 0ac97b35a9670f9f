import type { Query, Viewer } from "../viewer";
import { messages } from "../messages";
import type { LiveLog } from "./connection";
import { Hub } from "./hub";
import { Reader } from "./reader";
import { Sequencer } from "./sequencer";

export interface LiveOptions {
  /** Address of the database, for the two connections that are its own. */
  url: string;
  /** Statements over the pool. */
  query: Query;
  log: LiveLog;
  /** Whether the viewer may see what an id names. */
  maySee: (viewer: Viewer, id: string) => Promise<boolean>;
  /** Newest rows kept in memory. */
  ring?: number;
  /** Milliseconds between heartbeats. */
  heartbeat?: number;
}

const RING = 4_096;
const HEARTBEAT_MS = 15_000;

/** The live way of one process: it takes part in numbering, reads what is numbered and hands it to those who follow it. */
export class Live {
  readonly hub: Hub;
  readonly sequencer: Sequencer;
  readonly reader: Reader;
  private heart: NodeJS.Timeout | undefined;

  constructor(private readonly options: LiveOptions) {
    const { url, query, log, maySee, ring = RING } = options;
    this.hub = new Hub({ query, log, maySee, ring });
    this.reader = new Reader({ url, log, warm: ring, onSight: (sight) => this.hub.take(sight), onReset: () => this.hub.reset() });
    this.sequencer = new Sequencer({ url, log, onNumbered: () => this.reader.wake() });
  }

  /** Resolves when streams can be opened. */
  async start(): Promise<void> {
    this.sequencer.start();
    await this.reader.start();
    this.heart = setInterval(() => this.hub.beat(), this.options.heartbeat ?? HEARTBEAT_MS).unref();
  }

  /** An activity row was committed by this process: sooner seen than by the poll. */
  nudge(): void {
    this.sequencer.nudge();
  }

  /** Resolves when everything that was committed before the call was handed out; for tests and jobs. */
  async caughtUp(): Promise<void> {
    for (;;) {
      const [row] = await this.options.query<{ done: boolean; head: string }>("select not exists (select from activity where seq is null) as done, seq as head from live_head", []);
      if (row?.done && this.hub.head >= Number(row.head)) return;
      this.nudge();
      this.reader.wake();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Stops numbering and reading. Sockets are closed by who accepted them. */
  async stop(): Promise<void> {
    clearInterval(this.heart);
    await Promise.all([this.sequencer.stop(), this.reader.stop()]);
  }
}

messages({
  "live.resyncRequired": { zh: "离上次更新已太久，请重新载入。", en: "The last update lies too far back. Please load anew." },
  "live.streamBroken": { zh: "实时更新暂时中断，请重新载入。", en: "The live updates have broken off. Please load anew." },
  "live.scopeWithdrawn": { zh: "您不再有权关注此内容。", en: "You may no longer follow this." },
});
