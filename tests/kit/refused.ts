import { expect } from "vitest";
import { Refusal, type ErrorCode } from "../../server/kernel/errors";

/** Waits for a refusal and checks its code, its field and whatever else programs are told. */
export async function refused(work: Promise<unknown>, code: ErrorCode, told: { field?: string; message?: string; extensions?: Record<string, unknown> } = {}): Promise<Refusal> {
  const outcome = await work.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if ("answer" in outcome) throw new Error(`was not refused, but answered ${JSON.stringify(outcome.answer)}`);
  if (!(outcome.error instanceof Refusal)) throw outcome.error;
  const { error } = outcome;
  expect({ code: error.code, field: error.details.field }).toEqual({ code, field: told.field ?? error.details.field });
  if (told.message) expect(error.sentence).toBe(told.message);
  if (told.extensions) expect(error.details.extensions).toMatchObject(told.extensions);
  return error;
}
