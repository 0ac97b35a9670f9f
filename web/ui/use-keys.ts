import { useEffect, useEffectEvent } from "react";

/** Whether keys belong to something else just now: a field, a dialog, a menu. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) && !(target instanceof HTMLInputElement && target.type === "checkbox");
}

/** Single keys that act on a list, while it is open; `keys` stays the same. */
export function useKeys<Key extends string>(keys: readonly Key[], act: (key: Key) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = keys.find((one) => one === event.key.toLowerCase());
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || isTaken(event.target)) return;
    event.preventDefault();
    act(key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
