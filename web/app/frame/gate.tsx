import { useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { ProblemView } from "../../ui/blank";
import { today } from "../../ui/format";
import { problemOf } from "../../ui/problem";
import { LiveProvider } from "../live/live-provider";
import { OutboxProvider } from "../offline/outbox-provider";
import type { ViewerQuery } from "../../gql/graphql";
import { session } from "../session";
import { viewerOf, ViewerContext, viewerQuery } from "../viewer";
import { Frame } from "./frame";

/** Where somebody wanted to go before they had to sign in. */
export interface Wanted {
  readonly from?: string;
  readonly expired?: boolean;
}

/** Only with a session; without one to the sign-in page, and from there back to the same place. Bare is a page that goes onto paper: nothing stands around it. */
export function Gate({ bare = false }: { bare?: boolean }) {
  const { pathname, search, hash } = useLocation();
  const [on] = useState(today);
  const { data: asked, error, refetch } = useQuery(viewerQuery, { variables: { on }, fetchPolicy: "cache-first" });
  const data = useKept(asked as ViewerQuery | undefined, error, () => void refetch());
  const expired = useSyncExternalStore(session.subscribe, () => session.expired);
  const from = `${pathname}${search}${hash}`;

  if (expired || data?.mySession.state === "NO") {
    const wanted: Wanted = { from, expired };
    return <Navigate to="/sign-in" replace state={wanted} />;
  }
  if (data?.mySession.state === "MUST_CHANGE_PASSWORD") {
    const wanted: Wanted = { from };
    return <Navigate to="/new-password" replace state={wanted} />;
  }
  if (error && data === null) {
    return (
      <main id="main">
        <ProblemView error={error} retry={() => void refetch()} />
      </main>
    );
  }
  const viewer = data && viewerOf(data);
  if (!viewer) return null;
  if (bare) {
    return (
      <ViewerContext value={viewer}>
        <Outlet />
      </ViewerContext>
    );
  }
  return (
    <ViewerContext value={viewer}>
      <LiveProvider key={viewer.id} viewer={viewer}>
        <OutboxProvider>
          <Frame />
        </OutboxProvider>
      </LiveProvider>
    </ViewerContext>
  );
}

const kept = () => import("../offline/kept");

/**
 * Who is signed in, by the server's word; where it cannot be asked, by its last word to this device. Then it is asked
 * again as soon as there is a network. Undefined while nothing is known yet, null where nothing can be.
 */
function useKept(asked: ViewerQuery | undefined, error: unknown, again: () => void): ViewerQuery | null | undefined {
  const [known, setKnown] = useState<ViewerQuery | null | undefined>();
  const failed = error !== undefined && asked === undefined;
  const ask = useEffectEvent(again);
  useEffect(() => {
    // Where nothing can be kept, the page needs a network, as ever.
    const { me } = asked ?? {};
    if (me) kept().then(({ keepViewer }) => keepViewer(me.id, asked)).catch(() => undefined);
  }, [asked]);
  useEffect(() => {
    if (!failed) return;
    let gone = false;
    void (problemOf(error).code === "OFFLINE" ? kept().then(({ keptViewer }) => keptViewer()) : Promise.resolve(null)).catch(() => null).then((found) => gone || setKnown((found as ViewerQuery | undefined) ?? null));
    const back = (): void => ask();
    window.addEventListener("online", back);
    return () => {
      gone = true;
      window.removeEventListener("online", back);
    };
  }, [failed, error]);
  // While it is asked again, what is known stays on the screen.
  return asked ?? known;
}
