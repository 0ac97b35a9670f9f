import { useApolloClient } from "@apollo/client/react";
import { print } from "graphql";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { graphql } from "../../gql";
import type { Viewer } from "../viewer";
import { session } from "../session";
import { cursorOf } from "./cursor";
import { LiveContext, type Live, type LiveEvent, type LiveListener } from "./live-context";
import { Refresher } from "./refresher";
import { LiveStream } from "./stream";
import { socketTransport, type RawMessage } from "./websocket";

const activityStream = graphql(`
  subscription ActivityStream($after: BigInt) {
    activity(after: $after) {
      type
      seq
      prev
      head
      scopes
      activity {
        ...ActivityLine
      }
    }
  }
`);

const pick = (data: unknown): RawMessage<LiveEvent> | undefined =>
  (data as { activity?: RawMessage<LiveEvent> } | null | undefined)?.activity;

const rights = new Set(["Appointment", "StaffPost"]);

/** A post or an appointment of mine began or ended: what I see and may do is another everywhere. */
const changesMyRights = ({ subjectKind, audience }: LiveEvent, me: string): boolean => rights.has(subjectKind) && audience.includes(me);

const socketAddress = (): string => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`;

/** One stream a tab for everything that I am told of; whatever is on the screen follows it. */
export function LiveProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const client = useApolloClient();
  const { id, head } = viewer;
  // The head of a later answer to the same question is not where this tab has read to.
  const [startAt] = useState(head);

  const live = useMemo(() => {
    const listeners = new Set<LiveListener>();
    const refresher = new Refresher(client);
    const transport = socketTransport<LiveEvent>({ url: socketAddress(), query: print(activityStream), pick });
    const stream = new LiveStream<LiveEvent>(
      transport,
      cursorOf(id),
      {
        event(activity) {
          for (const listener of listeners) listener.event(activity);
          if (changesMyRights(activity, id)) refresher.all();
          else refresher.take(activity);
        },
        doubt: () => refresher.all(),
        signedOut: () => session.set(true),
      },
      startAt,
    );
    const made: Live & { refresher: Refresher } = {
      stream,
      refresher,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    return made;
  }, [client, id, startAt]);

  useEffect(() => {
    const { stream, refresher } = live;
    const seen = (): void => {
      if (document.visibilityState === "visible") stream.wake();
    };
    const back = (): void => stream.wake();
    const away = (): void => stream.sleep();
    stream.start();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", back);
    window.addEventListener("pageshow", back);
    window.addEventListener("offline", away);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", back);
      window.removeEventListener("pageshow", back);
      window.removeEventListener("offline", away);
      stream.stop();
      refresher.stop();
    };
  }, [live]);

  return <LiveContext value={live}>{children}</LiveContext>;
}
