import { badInput } from "../../kernel/errors";
import { command, rowOf } from "../../kernel/write";
import { setAttachments } from "../files";
import { ChangeLogInput } from "./fieldwork.input";
import { teachingLogPolicy } from "./fieldwork.policy";
import { TeachingLog } from "./teaching-log.entity";
import { teachingLogStates } from "./teaching-log.states";
import { tellLog } from "./tell-log";

/** The teacher mends a log that is not signed; one that was handed back waits for the school again. */
export const changeLog = command("changeLog", ChangeLogInput, { policy: teachingLogPolicy, action: "change" }, async (tx, input) => {
  const before = await tx.take(teachingLogPolicy, "change", input.id, input.version);
  const { fileIds, topic, began, ended, ...rest } = rowOf(input);
  const [from, to] = [began ?? before.began.slice(0, 5), ended ?? before.ended.slice(0, 5)];
  if (to <= from) throw badInput("input.ended", "log.times");
  const log = await tx.move(TeachingLog, before, teachingLogStates, "change", { ...rest, summary: rest.summary ?? (rest.summary === null ? "" : before.summary), topic: topic ?? before.topic, began: from, ended: to });
  if (fileIds) await setAttachments(tx, { ids: fileIds, subjectKind: "TeachingLog", subjectId: log.id });
  // Written again, it is news for whoever handed it back.
  await tellLog(tx, log, before.state === "returned" ? "teachingLog.written" : "teachingLog.changed", { topic: log.topic, late: log.late });
  return { id: log.id };
});
