import { notFound, Refusal } from "../../kernel/errors";
import { say } from "../../kernel/messages";
import { command, type Transaction } from "../../kernel/write";
import { ReturnLogInput, SignLogInput, SignLogsInput } from "./fieldwork.input";
import { teachingLogPolicy } from "./fieldwork.policy";
import { TeachingLog } from "./teaching-log.entity";
import { teachingLogStates } from "./teaching-log.states";
import { tellLog } from "./tell-log";

async function sign(tx: Transaction, { id, version }: { id: string; version: number }, remark: string): Promise<void> {
  const log = await tx.take(teachingLogPolicy, "sign", id, version);
  const [me] = await tx.query<{ name: string }>("select name from person where id = $1", [tx.me]);
  const signed = await tx.move(TeachingLog, log, teachingLogStates, "sign", { signedById: tx.me, signedByName: me?.name ?? "", signedAt: new Date(), remark });
  await tellLog(tx, signed, "teachingLog.signed");
}

/** The school where it was says that it was so. Final. */
export const signLog = command("signLog", SignLogInput, { policy: teachingLogPolicy, action: "sign" }, async (tx, { id, version, remark }) => {
  await sign(tx, { id, version }, remark ?? "");
  return { id };
});

export interface LogAnswered {
  readonly id: string;
  readonly code: string | null;
  readonly problem: string | null;
}

/** Several at once, each judged by itself: what is refused of one leaves the others done, and is told beside it. */
export const signLogs = command("signLogs", SignLogsInput, { personal: "each is judged by itself, by the policy of logs" }, async (tx, { logs }): Promise<{ answers: LogAnswered[] }> => {
  const outcomes = new Map<string, LogAnswered>();
  // In one order, so that two who sign the same ones at once do not wait in a circle.
  for (const seen of logs.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const outcome = await tx.attempt(() => sign(tx, seen, ""));
    outcomes.set(seen.id, "refusal" in outcome ? refused(tx, seen.id, outcome.refusal) : { id: seen.id, code: null, problem: null });
  }
  return { answers: logs.map(({ id }) => outcomes.get(id) ?? refused(tx, id, notFound("input.logs"))) };
});

const refused = (tx: Transaction, id: string, { code, sentence, details }: Refusal): LogAnswered => ({ id, code, problem: say(sentence, tx.viewer.language, details.values) });

/** The school hands a log back, with what is to be mended. */
export const returnLog = command("returnLog", ReturnLogInput, { policy: teachingLogPolicy, action: "return" }, async (tx, { id, version, reason }) => {
  const log = await tx.take(teachingLogPolicy, "return", id, version);
  const returned = await tx.move(TeachingLog, log, teachingLogStates, "return", { returnReason: reason, returnedAt: new Date() });
  await tellLog(tx, returned, "teachingLog.returned", { reason });
  return { id };
});
