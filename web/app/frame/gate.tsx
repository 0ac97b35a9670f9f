import { useQuery } from "@apollo/client/react";
import { useSyncExternalStore } from "react";
import { Navigate, useLocation } from "react-router";
import { ProblemView } from "../../ui/blank";
import { LiveProvider } from "../live/live-provider";
import { session } from "../session";
import { ViewerContext, viewerQuery } from "../viewer";
import { Frame } from "./frame";

/** Where somebody wanted to go before they had to sign in. */
export interface Wanted {
  readonly from?: string;
  readonly expired?: boolean;
}

/** Only with a session; without one to the sign-in page, and from there back to the same place. */
export function Gate() {
  const { pathname, search, hash } = useLocation();
  const { data, error, refetch } = useQuery(viewerQuery, { fetchPolicy: "cache-first" });
  const expired = useSyncExternalStore(session.subscribe, () => session.expired);

  if (expired || data?.me === null) {
    const wanted: Wanted = { from: `${pathname}${search}${hash}`, expired };
    return <Navigate to="/sign-in" replace state={wanted} />;
  }
  if (error && !data) {
    return (
      <main id="main">
        <ProblemView error={error} retry={() => void refetch()} />
      </main>
    );
  }
  if (!data?.me) return null;
  return (
    <ViewerContext value={data.me}>
      <LiveProvider key={data.me.account.id} viewer={data.me}>
        <Frame />
      </LiveProvider>
    </ViewerContext>
  );
}
