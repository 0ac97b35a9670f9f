/** How often a page that stays open looks for a new version. */
const LOOK_EVERY_MS = 3_600_000;

/**
 * Lets the application open without a network. Only where browsers allow it (https, or this machine), and only as it
 * is built. A new version waits until a page is loaded anew; `onNew` says so, once.
 */
export async function registerWorker(onNew: () => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await navigator.serviceWorker.register("/service-worker.js");
  } catch {
    // A browser that keeps nothing, or a file that is not there: the page works as it is, with a network.
    return;
  }
  // Where workers are blocked (a browser's settings, a test), some browsers answer with nothing.
  if (!registration) return;
  const registered = registration;
  // Pages come from the network first: this one is of the new version already.
  if (navigator.serviceWorker.controller) registered.waiting?.postMessage("takeOver");
  registered.addEventListener("updatefound", () => {
    const coming = registered.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller) onNew();
    });
  });
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = Date.now();
    registered.update().catch(() => undefined);
  });
}
