import { command, rowOf } from "../../kernel/write";
import { changedFields } from "./changed-fields";
import { requireNotEmptied, requireOrder } from "./required";
import { StaffPost } from "./staff-post.entity";
import { ChangeStaffPostInput } from "./staff-post.input";
import { staffPostPolicy } from "./staff-post.policy";
import { tellOfPost } from "./tell-of-post";

/** Corrects a post, or says what the person does there from now on. */
export const changeStaffPost = command("changeStaffPost", ChangeStaffPostInput, { policy: staffPostPolicy, action: "change" }, async (tx, input) => {
  const { id, version } = input;
  const patch = rowOf(input);
  const post = await tx.take(staffPostPolicy, "change", id, version);
  requireNotEmptied(patch, "duty", "subjects", "stages", "since");
  requireOrder(patch.since ?? post.since, post.until, "input.since");
  const changed = await tx.change(StaffPost, post, patch);
  await tellOfPost(tx, "changed", changed, { changed: changedFields(post, changed, ["duty", "subjects", "stages", "number", "since"]) });
  return { id };
});
