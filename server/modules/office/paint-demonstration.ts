import sharp from "sharp";
import { job } from "../../kernel/jobs";
import { storeFile } from "../files";
import { sceneOf } from "./demonstration-scenes";

interface Wanted {
  readonly postId: string;
  readonly authorId: string;
  readonly count: number;
  readonly scene: number;
}

/** Paints the pictures of the demonstration's posts: ordered with its rows, done after the start, begun again where it broke off. */
export const paintDemonstration = job<{ posts: readonly Wanted[] }>("paintDemonstration", { retries: 3, timeoutSeconds: 600, heavy: true }, async (work, { posts }) => {
  let painted = 0;
  for (const { postId, authorId, count, scene } of posts) {
    const [post] = await work.query<{ pictures: number }>("select (select count(*)::int from attachment where subject_id = p.id) as pictures from post p where p.id = $1", [postId]);
    if (!post) continue;
    for (let place = post.pictures; place < count; place += 1) {
      work.signal.throwIfAborted();
      const { name, svg } = sceneOf(scene + place);
      const content = await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
      await storeFile(work, { name, content, owner: authorId, subject: { kind: "Post", id: postId } });
      painted += 1;
    }
  }
  return { painted };
});
