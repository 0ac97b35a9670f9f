import { Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { requireOrder } from "./required";
import { StaffPost } from "./staff-post.entity";
import { EndStaffPostInput } from "./staff-post.input";
import { staffPostPolicy } from "./staff-post.policy";
import { tellOfPost } from "./tell-of-post";

/** A person ends at a school: today, or on a day that is known. */
export const endStaffPost = command("endStaffPost", EndStaffPostInput, { policy: staffPostPolicy, action: "end" }, async (tx, { id, version, ...input }) => {
  const post = await tx.take(staffPostPolicy, "end", id, version);
  requireNotOver(tx, post);
  const until = input.until ?? tx.viewer.today;
  requireOrder(post.since, until);
  await endPost(tx, post, until);
  return { id };
});

export function requireNotOver(tx: Transaction, post: StaffPost): void {
  if (post.until !== null && post.until <= tx.viewer.today) throw new Refusal("CONFLICT", "schools.postOver", { field: "input.id" });
}

/** Ends a post and tells of it; the caller has made sure that the viewer may. */
export async function endPost(tx: Transaction, post: StaffPost, until: Day): Promise<void> {
  await tellOfPost(tx, "ended", await tx.change(StaffPost, post, { until }));
}
