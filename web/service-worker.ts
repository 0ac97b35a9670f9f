import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, matchPrecache, precache } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { FILES_PATH, UPLOADS_PATH } from "../shared/files";

/** What the build puts in: the files without which the teacher's week does not open, and a name for this version. */
declare const __SHELL__: { readonly url: string; readonly revision: string | null }[];
declare const __VERSION__: string;

/** What this file uses of a worker's own world; the client is checked with that of pages. */
interface Scope {
  readonly location: Location;
  readonly caches: CacheStorage;
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "activate", listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void;
}
declare const self: Scope;

/** A page that has not come by then is answered from what is kept. */
const PATIENCE_MS = 4_000;
/** What the server answers itself, never a page of the application. */
const SERVERS = ["/graphql", "/auth", FILES_PATH, UPLOADS_PATH, "/healthz", "/readyz", "/metrics"];
const ASSETS = "lx-assets-";

precache([...__SHELL__]);
cleanupOutdatedCaches();
clientsClaim();

/** The page comes from the network, so that a new version is seen at once; without one, or while the server starts anew, from what is kept. */
async function page({ request }: { request: Request }): Promise<Response> {
  const kept = (): Promise<Response | undefined> => matchPrecache("/index.html");
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.status >= 500 ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}
registerRoute(new NavigationRoute(page, { denylist: [/\.ics$/, ...SERVERS.map((path) => new RegExp(`^${path}(/|$|\\?)`))] }));

/** Names under /assets/ carry a hash of their content. Nothing else is kept: no answer of /graphql, no file of anybody. */
const assets = new CacheFirst({ cacheName: `${ASSETS}${__VERSION__}` });
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  async (options) => (await matchPrecache(options.url.pathname)) ?? (await assets.handle(options)),
);

self.addEventListener("activate", (event) => {
  event.waitUntil(self.caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith(ASSETS) && name !== `${ASSETS}${__VERSION__}`).map((name) => self.caches.delete(name)))));
});
// A page of the new version has been loaded: what was kept for the old one may go.
self.addEventListener("message", ({ data }) => {
  if (data === "takeOver") void self.skipWaiting();
});
