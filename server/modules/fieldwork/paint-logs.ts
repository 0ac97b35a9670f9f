import sharp from "sharp";
import { job } from "../../kernel/jobs";
import { storeFile } from "../files";
import { sceneOf } from "../office";

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
    const [log] = await work.query<{ photos: number }>("select (select count(*)::int from attachment where subject_id = l.id) as photos from teaching_log l where l.id = $1", [logId]);
    if (!log) continue;
    for (let place = log.photos; place < count; place += 1) {
      work.signal.throwIfAborted();
      const { name, svg } = sceneOf(scene + NEXT * place);
      const content = await sharp(Buffer.from(svg)).resize({ width: WIDTH }).jpeg({ quality: 74 }).toBuffer();
      await storeFile(work, { name, content, owner: personId, subject: { kind: "TeachingLog", id: logId } });
      painted += 1;
    }
  }
  return { painted };
});
