import { createClient, type Client } from "graphql-ws";
import { acceptLanguage } from "../i18n";
import type { LiveActivity, LiveMessage } from "./message";
import type { Transport } from "./stream";

/** Numbers arrive as text where they may pass 2^53; the outbox of one platform stays far below. */
const numberOf = (value: unknown): number | null => {
  if (value === null || value === undefined) return null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
};

export interface RawMessage<A> {
  readonly type: "EVENT" | "HEARTBEAT";
  readonly seq?: unknown;
  readonly prev?: unknown;
  readonly head?: unknown;
  readonly scopes?: readonly string[];
  readonly activity?: Omit<A, "audience"> | null;
}

const readMessage = <A extends LiveActivity>(raw: RawMessage<A>): LiveMessage<A> => ({
  type: raw.type,
  seq: numberOf(raw.seq),
  prev: numberOf(raw.prev),
  head: numberOf(raw.head),
  activity: raw.activity ? ({ ...raw.activity, audience: raw.scopes ?? [] } as A) : null,
});

const signedOutCloses = new Set([4401, 4403]);

type Failure = "UNAUTHENTICATED" | "RESYNC_REQUIRED" | "LOST";

function failureOf(error: unknown): Failure {
  const codes = (Array.isArray(error) ? error : []).map((one: { extensions?: { code?: unknown } }) => one.extensions?.code);
  if (codes.includes("UNAUTHENTICATED")) return "UNAUTHENTICATED";
  if (codes.includes("RESYNC_REQUIRED")) return "RESYNC_REQUIRED";
  const close = error && typeof error === "object" ? Reflect.get(error, "code") : undefined;
  return typeof close === "number" && signedOutCloses.has(close) ? "UNAUTHENTICATED" : "LOST";
}

export interface SocketOptions<A> {
  readonly url: string;
  readonly query: string;
  /** Picks the message out of the answer. */
  readonly pick: (data: unknown) => RawMessage<A> | undefined;
}

/**
 * graphql-ws without its own retries: it would open again with the variables of the first time, and so with an old cursor.
 * Each opening is a socket of its own; a line that answers no ping for 10 s is dead.
 */
export function socketTransport<A extends LiveActivity>({ url, query, pick }: SocketOptions<A>): Transport<A> {
  return {
    open(after, sink) {
      let over = false;
      let pong: ReturnType<typeof setTimeout> | undefined;
      const client: Client = createClient({
        url,
        lazy: true,
        retryAttempts: 0,
        // The server shares one prepared frame among all streams whose operation has the same id.
        generateID: () => "1",
        keepAlive: 12_000,
        connectionParams: () => ({ "Accept-Language": acceptLanguage() }),
        on: {
          connected: () => sink.opened(),
          ping: (received) => {
            if (!received) pong = setTimeout(() => client.terminate(), 10_000);
          },
          pong: () => {
            clearTimeout(pong);
            sink.alive();
          },
        },
      });
      const finish = (tell: () => void): void => {
        clearTimeout(pong);
        if (over) return;
        over = true;
        tell();
        void client.dispose();
      };
      client.subscribe<unknown>(
        { query, variables: { after: after === null ? null : String(after) } },
        {
          next: ({ data, errors }) => {
            if (over) return;
            if (errors?.length) return finish(() => sink.failed(failureOf(errors)));
            const raw = pick(data);
            if (raw) sink.message(readMessage(raw));
          },
          error: (error) => finish(() => sink.failed(failureOf(error))),
          complete: () => finish(() => sink.ended()),
        },
      );
      return {
        close: () => {
          clearTimeout(pong);
          over = true;
          client.terminate();
          void client.dispose();
        },
      };
    },
  };
}
