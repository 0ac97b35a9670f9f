/**
 * Whether the server still knows us. The cache says who we are; this says that it no longer holds,
 * so that the frame can lead to the sign-in page and back to the same place.
 */
type Listener = () => void;

let expired = false;
const listeners = new Set<Listener>();

export const session = {
  get expired(): boolean {
    return expired;
  },
  set(value: boolean): void {
    if (value === expired) return;
    expired = value;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
