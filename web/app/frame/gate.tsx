import { useQuery } from "@apollo/client/react";
import { useState, useSyncExternalStore } from "react";
import { Navigate, useLocation } from "react-router";
import { ProblemView } from "../../ui/blank";
import { today } from "../../ui/format";
import { LiveProvider } from "../live/live-provider";
import { session } from "../session";
import { viewerOf, ViewerContext, viewerQuery } from "../viewer";
import { Frame } from "./frame";

/** Where somebody wanted to go before they had to sign in. */
export interface Wanted {
  readonly from?: string;
  readonly expired?: boolean;
}

/** Only with a session; without one to the sign-in page, and from there back to the same place. */
export function Gate() {
  const { pathname, search, hash } = useLocation();
  const [on] = useState(today);
  const { data, error, refetch } = useQuery(viewerQuery, { variables: { on }, fetchPolicy: "cache-first" });
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
  if (error && !data) {
    return (
      <main id="main">
        <ProblemView error={error} retry={() => void refetch()} />
      </main>
    );
  }
  const viewer = data && viewerOf(data);
  if (!viewer) return null;
  return (
    <ViewerContext value={viewer}>
      <LiveProvider key={viewer.id} viewer={viewer}>
        <Frame />
      </LiveProvider>
    </ViewerContext>
  );
}
