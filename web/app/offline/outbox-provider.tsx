import { useApolloClient } from "@apollo/client/react";
import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { useLiveState } from "../live/live-context";
import { useViewer } from "../viewer";
import type { Outbox, OutboxEntry } from "./outbox";
import { newOutbox } from "./send-log";

const OutboxContext = createContext<Outbox | null>(null);

/** Operations that show logs: read again when one was sent. */
const SHOWS = ["MyWeek", "LogsToSign", "LogsOfExchange"];

/** Sends what was written without a network, whatever page is open, as soon as there is one. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { id } = useViewer();
  const { phase } = useLiveState();
  const outbox = useMemo(
    () =>
      newOutbox(client, id, () => {
        const open = [...client.getObservableQueries("active")].filter(({ queryName }) => queryName !== undefined && SHOWS.includes(queryName));
        void Promise.allSettled(open.map((query) => query.refetch()));
      }),
    [client, id],
  );
  useEffect(() => {
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
    if (phase === "live") outbox.run();
  }, [outbox, phase]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): { readonly outbox: Outbox; readonly entries: readonly OutboxEntry[] | undefined } {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error("useOutbox stands outside the frame");
  return { outbox, entries: useSyncExternalStore(outbox.subscribe, outbox.snapshot) };
}
