import { useEffect, useEffectEvent } from "react";

export type InboxKey = "j" | "k" | "a" | "r" | "b" | "s" | "x";
const keys = new Set<string>(["j", "k", "a", "r", "b", "s", "x"]);

/** Whether keys belong to something else just now: a field, a dialog, a menu. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) && !(target instanceof HTMLInputElement && target.type === "checkbox");
}

/** One key, one answer, while the inbox is open. */
export function useInboxKeys(act: (key: InboxKey) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || !keys.has(key) || isTaken(event.target)) return;
    event.preventDefault();
    act(key as InboxKey);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
