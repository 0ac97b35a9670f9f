import { job } from "../../kernel/jobs";
import { paintScenes } from "./paint-scenes";

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
    const [post] = await work.query("select from post where id = $1", [postId]);
    if (post) painted += await paintScenes(work, { subject: { kind: "Post", id: postId }, owner: authorId, count, scene: (place) => scene + place, quality: 82 });
  }
  return { painted };
});
