export type UnsentAnswer = "stay" | "keep" | "discard";

interface Asked {
  readonly count: number;
  readonly answer: (answer: UnsentAnswer) => void;
}
let asked: Asked | null = null;
const listeners = new Set<() => void>();
const set = (to: Asked | null): void => {
  asked = to;
  for (const listener of listeners) listener();
};

/** Asks what is to become of logs that were never sent, before somebody signs out. */
export const askAboutUnsent = (count: number): Promise<UnsentAnswer> =>
  new Promise((resolve) => {
    set({
      count,
      answer: (answer) => {
        set(null);
        resolve(answer);
      },
    });
  });

export const unsentAsked = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): Asked | null => asked,
};
