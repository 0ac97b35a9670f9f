import type { Pool } from "pg";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Seconds; from a cached answer to the limit of a statement. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Metrics {
  registry: Registry;
  http(route: string, method: string, status: number, seconds: number): void;
  graphql(operation: string, outcome: "ok" | "refused", seconds: number): void;
}

/** What the live way counts, once it runs. */
export type LiveFigures = () => { sockets: number; streams: number; groups: number; head: number } | undefined;

/** What the files come to. */
export type FileFigures = () => Promise<Readonly<Record<string, number>>>;

/** One registry a process, so that several servers in one test do not meet. */
export function createMetrics(pool: Pool, live: LiveFigures = () => undefined, files?: FileFigures): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const http = new Histogram({ name: "lianxiao_http_request_seconds", help: "Time from request to answer", labelNames: ["route", "method", "status"], buckets: DURATIONS, registers: [registry] });
  const graphql = new Histogram({
    name: "lianxiao_graphql_operation_seconds",
    help: "Time of an operation, by the name of the web client's own; others together as \"other\"",
    labelNames: ["operation", "outcome"],
    buckets: DURATIONS,
    registers: [registry],
  });
  new Gauge({
    name: "lianxiao_database_connections",
    help: "Connections of this process's pool: open, idle, and requests that wait for one",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "open" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
  new Gauge({
    name: "lianxiao_live",
    help: "The live way of this process: websockets, streams, groups of streams that share a payload, and the number up to which activity was handed out",
    labelNames: ["what"],
    registers: [registry],
    collect() {
      for (const [what, value] of Object.entries(live() ?? {})) this.set({ what }, value);
    },
  });
  if (files) {
    new Gauge({
      name: "lianxiao_files",
      help: "Of all processes together: files, their bytes, the bytes that the store holds since the same content is kept once, and uploads under way",
      labelNames: ["what"],
      registers: [registry],
      async collect() {
        for (const [what, value] of Object.entries(await files())) this.set({ what }, value);
      },
    });
  }
  return {
    registry,
    http: (route, method, status, seconds) => http.observe({ route, method, status }, seconds),
    graphql: (operation, outcome, seconds) => graphql.observe({ operation, outcome }, seconds),
  };
}
