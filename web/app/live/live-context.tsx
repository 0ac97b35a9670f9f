import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { ActivityLineFragment } from "../../gql/graphql";
import type { LiveStream, StreamState } from "./stream";

/** An activity with those of its scopes that are the viewer's own. */
export type LiveEvent = ActivityLineFragment & { readonly audience: readonly string[] };

export interface Live {
  readonly stream: LiveStream<LiveEvent>;
  /** Hands over each event once; `doubt` says that some may have been missed. */
  listen(listener: LiveListener): () => void;
}

export interface LiveListener {
  event(activity: LiveEvent): void;
}

export const LiveContext = createContext<Live | null>(null);

function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error("useLive stands outside the frame");
  return live;
}

/** Follows the stream itself: for lists that put what is new on top without asking again. */
export function useLiveEvents(onEvent: (activity: LiveEvent) => void): void {
  const live = useLive();
  const latest = useEffectEvent(onEvent);
  useEffect(() => live.listen({ event: (activity) => latest(activity) }), [live]);
}

export function useLiveState(): StreamState {
  const { stream } = useLive();
  return useSyncExternalStore(stream.subscribe, () => stream.state);
}
