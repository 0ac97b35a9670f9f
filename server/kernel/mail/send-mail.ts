import { job } from "../jobs/job";
import { NotDeliverable, type StoredLetter } from "./letter";
import type { Post } from "./post";

let post: Post | undefined;

/** Called once a process starts, and with nothing when it stops. */
export function usePost(next: Post | undefined): void {
  post?.close();
  post = next;
}

/** Longer than a letter takes at its slowest. */
const CLAIM = "2 minutes";

/** Who has a letter has it alone for a while: a job that runs twice sends it once. */
const TAKE = `update mail set tries = tries + 1, claimed_until = now() + interval '${CLAIM}'
where id = $1 and state = 'waiting' and (claimed_until is null or claimed_until < now())
returning id, recipient, language, subject, body, html, attachments, created_at as "createdAt"`;
const SENT = "update mail set state = 'sent', ended_at = now(), claimed_until = null, body = null, html = null, attachments = '[]', problem = null where id = $1";
const GIVEN_UP = "update mail set state = 'failed', ended_at = now(), claimed_until = null, body = null, html = null, attachments = '[]', problem = $2 where id = $1";
const LATER = "update mail set claimed_until = null, problem = $2 where id = $1";
const PROBLEM_LENGTH = 300;
/** With the runner's growing pauses: some hours. */
const RETRIES = 12;

/** Sends a letter from the outbox. What fails for now is thrown, so that it is tried again. */
export const sendMail = job<{ mailId: string }>("sendMail", { retries: RETRIES, timeoutSeconds: 90 }, async (work, { mailId }) => {
  const [letter] = await work.query<StoredLetter>(TAKE, [mailId]);
  if (!letter) {
    const [waiting] = await work.query("select 1 from mail where id = $1 and state = 'waiting'", [mailId]);
    if (waiting) throw new Error("somebody else is sending this letter");
    return;
  }
  if (!post) throw new Error("this process sends no mail");
  try {
    await post.send(letter);
  } catch (error) {
    const problem = (error as Error).message.slice(0, PROBLEM_LENGTH);
    if (error instanceof NotDeliverable || work.attempt > RETRIES) await work.query(GIVEN_UP, [mailId, problem]);
    else await work.query(LATER, [mailId, problem]);
    if (error instanceof NotDeliverable) return work.log.warn({ mail: mailId, problem }, "a letter cannot be delivered");
    throw error;
  }
  await work.query(SENT, [mailId]);
});
