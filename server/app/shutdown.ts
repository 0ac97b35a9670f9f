import type { Logger } from "./logging";

type Step = () => Promise<unknown>;

/** Undoing, in the order opposite to doing. Each step is tried even when one before it failed. */
export class Shutdown {
  readonly #steps: { name: string; step: Step }[] = [];
  #running: Promise<Error[]> | undefined;

  get begun(): boolean {
    return this.#running !== undefined;
  }

  /** Registers what must be undone, before it is begun, so that a stop in between undoes it too. */
  add(name: string, step: Step): void {
    this.#steps.push({ name, step });
  }

  /** Runs once, however often it is asked for: Ctrl-C reaches us from the terminal and again through npm. */
  run(logger?: Logger): Promise<Error[]> {
    return (this.#running ??= this.#undo(logger));
  }

  async #undo(logger: Logger | undefined): Promise<Error[]> {
    const errors: Error[] = [];
    for (const { name, step } of this.#steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        errors.push(error as Error);
        logger?.error({ err: error, step: name }, "could not stop in order");
      }
    }
    return errors;
  }
}

/** Calls `stop` at the first request to end. Later ones change nothing: to end at once there is SIGKILL, and the next start recovers. */
export function onSignal(stop: (signal: NodeJS.Signals) => void): void {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      stop(signal);
    });
  }
}
