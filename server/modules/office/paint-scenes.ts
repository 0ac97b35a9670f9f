import sharp from "sharp";
import type { Work } from "../../kernel/jobs";
import { storeFile } from "../files";
import { sceneOf } from "./demonstration-scenes";

interface Painting {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly owner: string;
  /** How many pictures it is to have; those that it has stay. */
  readonly count: number;
  /** Which scene stands at a place. */
  readonly scene: (place: number) => number;
  readonly quality: number;
  /** In pixels; as it is drawn unless said. */
  readonly width?: number;
}

/** Paints the pictures that a row of the demonstration lacks, and tells how many: a job that broke off begins again where it was. */
export async function paintScenes(work: Work, { subject, owner, count, scene, quality, width }: Painting): Promise<number> {
  const [{ had } = { had: 0 }] = await work.query<{ had: number }>("select count(*)::int as had from attachment where subject_id = $1", [subject.id]);
  for (let place = had; place < count; place += 1) {
    work.signal.throwIfAborted();
    const { name, svg } = sceneOf(scene(place));
    const content = await sharp(Buffer.from(svg)).resize({ width }).jpeg({ quality }).toBuffer();
    await storeFile(work, { name, content, owner, subject });
  }
  return Math.max(count - had, 0);
}
