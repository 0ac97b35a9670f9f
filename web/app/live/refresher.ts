import { NetworkStatus, type ApolloClient, type ObservableQuery } from "@apollo/client";
import { concerns } from "./follow";
import type { LiveActivity } from "./message";

/** Events that come together are answered together; nobody sees a tenth of a second. */
const gather = 100;
/** On a busy platform a screen is read again at most this often; a single event is still shown at once. */
const restBetween = 700;
/** The server answers at most so many rows of a list at once. */
const mostRows = 100;

/** Lists that grow page by page say how many rows they hold, so that a refresh reads them all. */
const loadedRows = new WeakMap<object, number>();
export const tellRows = (query: object, rows: number): void => void loadedRows.set(query, rows);

/** Lists that add what is new by themselves (feeds) are read again only when something was missed. */
const selfKept = new WeakSet<object>();
export const keepsItself = (query: object): void => void selfKept.add(query);

const inFlight = (query: ObservableQuery): boolean => query.getCurrentResult().networkStatus < NetworkStatus.ready;

/** Brings every open screen that shows what an event names up to date, quietly: no spinner, no lost place. */
export class Refresher {
  readonly #client: ApolloClient;
  #pending: LiveActivity[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #busy = new WeakMap<ObservableQuery, { again: boolean }>();

  constructor(client: ApolloClient) {
    this.#client = client;
  }

  take(event: LiveActivity): void {
    this.#pending.push(event);
    this.#timer ??= setTimeout(() => this.#flush(), gather);
  }

  /** Something was missed: everything on the screen is read again. */
  all(): void {
    this.#pending = [];
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const query of this.#client.getObservableQueries("active")) void this.#refresh(query);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = [];
  }

  #flush(): void {
    this.#timer = undefined;
    const events = this.#pending;
    this.#pending = [];
    for (const query of this.#client.getObservableQueries("active")) {
      if (!selfKept.has(query)) this.#consider(query, events);
    }
  }

  #consider(query: ObservableQuery, events: readonly LiveActivity[]): void {
    // Its answer may be older than the event: wait for it, then look.
    if (inFlight(query) && !this.#busy.has(query)) {
      setTimeout(() => this.#consider(query, events), gather);
      return;
    }
    const shown = { operation: query.queryName, data: query.getCurrentResult().data, variables: query.variables };
    if (events.some((event) => concerns(event, shown))) void this.#refresh(query);
  }

  async #refresh(query: ObservableQuery): Promise<void> {
    const running = this.#busy.get(query);
    if (running) {
      running.again = true;
      return;
    }
    const run = { again: false };
    this.#busy.set(query, run);
    try {
      await this.#read(query);
    } finally {
      setTimeout(() => {
        this.#busy.delete(query);
        if (run.again && query.hasObservers()) void this.#refresh(query);
      }, restBetween);
    }
  }

  /** Reads behind the screen's back and writes the answer under the variables that the screen asked with. */
  async #read(query: ObservableQuery): Promise<void> {
    const rows = loadedRows.get(query);
    const variables = rows === undefined ? query.variables : { ...query.variables, first: Math.min(rows, mostRows) };
    const { data, error } = await this.#client.query<unknown>({
      query: query.query,
      variables,
      fetchPolicy: "no-cache",
      errorPolicy: "all",
    });
    if (error || !data) {
      // The screen itself shows what went wrong: that it is gone, or no longer for this viewer.
      if (query.hasObservers()) await query.refetch().catch(() => undefined);
      return;
    }
    const whole = rows === undefined || rows <= mostRows;
    this.#client.writeQuery({ query: query.query, variables: query.variables, data, overwrite: whole });
  }
}
