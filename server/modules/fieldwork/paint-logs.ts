import { job } from "../../kernel/jobs";
import { paintScenes } from "../office";

interface Wanted {
  readonly logId: string;
  readonly personId: string;
  readonly count: number;
  readonly scene: number;
}

/** What a phone sends of a lesson is small; so are these. */
const WIDTH = 800;
/** From one picture of a kind of scene to the next. */
const NEXT = 4;

/** Paints the photos of the demonstration's logs: ordered with its rows, done after the start, begun again where it broke off. */
export const paintLogs = job<{ logs: readonly Wanted[] }>("paintLogs", { retries: 3, timeoutSeconds: 300, heavy: true }, async (work, { logs }) => {
  let painted = 0;
  for (const { logId, personId, count, scene } of logs) {
    const [log] = await work.query("select from teaching_log where id = $1", [logId]);
    if (log) painted += await paintScenes(work, { subject: { kind: "TeachingLog", id: logId }, owner: personId, count, scene: (place) => scene + NEXT * place, quality: 74, width: WIDTH });
  }
  return { painted };
});
