import { useApolloClient } from "@apollo/client/react";
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useLiveState } from "../live/live-context";
import { useViewer } from "../viewer";
import type { Outbox, OutboxEntry } from "./outbox";

/** Null until its code has come: the first page does not wait for it. */
const OutboxContext = createContext<Outbox | null>(null);

/** Operations that show logs: read again when one was sent. */
const SHOWS = ["MyWeek", "LogsToSign", "LogsOfExchange"];

/** Sends what was written without a network, whatever page is open, as soon as there is one. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { id } = useViewer();
  const { phase } = useLiveState();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    let made: Outbox | undefined;
    let gone = false;
    const reread = (): void => {
      const open = [...client.getObservableQueries("active")].filter(({ queryName }) => queryName !== undefined && SHOWS.includes(queryName));
      void Promise.allSettled(open.map((query) => query.refetch()));
    };
    void import("./send-log").then(({ newOutbox }) => {
      if (gone) return;
      made = newOutbox(client, id, reread);
      setOutbox(made);
    });
    return () => {
      gone = true;
      made?.leave();
    };
  }, [client, id]);
  useEffect(() => {
    if (!outbox) return;
    const seen = (): void => {
      if (document.visibilityState === "visible") outbox.run();
    };
    outbox.run();
    window.addEventListener("online", outbox.run);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("online", outbox.run);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [outbox]);
  // The browser may say that it is online long before, or after, the server can be reached.
  useEffect(() => {
    if (phase === "live") outbox?.run();
  }, [outbox, phase]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

const silent = (): (() => void) => () => undefined;
const nothing = (): undefined => undefined;

/** What waits to be sent, and where to put more; undefined until the device has answered. */
export function useOutbox(): { readonly outbox: Outbox | null; readonly entries: readonly OutboxEntry[] | undefined } {
  const outbox = use(OutboxContext);
  return { outbox, entries: useSyncExternalStore(outbox?.subscribe ?? silent, outbox?.snapshot ?? nothing) };
}
