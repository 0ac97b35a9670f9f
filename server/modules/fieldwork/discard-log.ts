import { bin, moveToBin } from "../../kernel/bin";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { DiscardLogInput } from "./fieldwork.input";
import { teachingLogPolicy } from "./fieldwork.policy";
import type { TeachingLog } from "./teaching-log.entity";
import { tellLog } from "./tell-log";

/** Its writer's alone: what he threw away nobody else reads in the bin. */
export const teachingLogBin = bin("TeachingLog", {
  policy: teachingLogPolicy,
  action: "discard",
  name: ({ day, topic }: TeachingLog) => `${day} ${topic}`,
  scopes: () => [],
  restored: (tx, log) => tellLog(tx, log, "teachingLog.restored"),
});

/** Takes back a log that is not signed; it lies in the writer's bin for 30 days. */
export const discardLog = command("discardLog", DiscardLogInput, { policy: teachingLogPolicy, action: "discard" }, async (tx, { id, version }) => {
  const log = await tx.take(teachingLogPolicy, "discard", id, version);
  if (log.state === "signed") throw new Refusal("CONFLICT", "log.signed", { extensions: { from: "signed" } });
  await tellLog(tx, log, "teachingLog.discarded");
  return { binItemId: await moveToBin(tx, teachingLogBin, log) };
});
