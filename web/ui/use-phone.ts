import { useSyncExternalStore } from "react";

/** The one width at which the shapes change: below it a phone, the same figure as in the style sheets. */
const narrow = window.matchMedia("(max-width: 47.99em)");

export const usePhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener("change", listener);
      return () => narrow.removeEventListener("change", listener);
    },
    () => narrow.matches,
  );
