import { expect } from "vitest";
import { Refusal, type ErrorCode } from "../../server/kernel/errors";

/** What programs are told of a refusal beside its code. */
interface Told {
  /** The input field at fault. */
  field?: string;
  /** Key of the sentence. */
  message?: string;
  /** `currentVersion`, `from`, `to`, … */
  extensions?: Record<string, unknown>;
}

declare module "vitest" {
  // oxlint-disable-next-line no-unused-vars -- vitest declares it with these very parameters
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The promise is refused with this code, and with what else is named. */
    toBeRefused: (code: ErrorCode, told?: Told) => Promise<void>;
  }
}

expect.extend({
  async toBeRefused(work: Promise<unknown>, code: ErrorCode, told: Told = {}) {
    const outcome = await work.then((answer) => ({ answer }), (error: unknown) => ({ error }));
    if ("error" in outcome && !(outcome.error instanceof Refusal)) throw outcome.error;
    const refusal = "error" in outcome ? (outcome.error as Refusal) : undefined;
    const found = refusal && { code: refusal.code, field: refusal.details.field, message: refusal.sentence, extensions: refusal.details.extensions };
    const pass = found !== undefined && this.equals(found, expect.objectContaining({ code, ...told, ...(told.extensions ? { extensions: expect.objectContaining(told.extensions) } : {}) }));
    return {
      pass,
      message: () => `it ${pass ? "was" : "was not"} refused so: ${found ? this.utils.diff({ code, ...told }, found) : `answered ${JSON.stringify("answer" in outcome ? outcome.answer : null)}`}`,
    };
  },
});
