import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { requirePost } from "./begin-staff-post";
import { requireNotOver } from "./end-staff-post";
import { requireOrder } from "./required";
import { MoveStaffPostInput } from "./staff-post.input";
import { staffPostPolicy } from "./staff-post.policy";
import { transferPost, transferred } from "./transfer-post";

/** A person goes to another school: the post here ends on the very day on which the one there begins, or neither does. */
export const moveStaffPost = command("moveStaffPost", MoveStaffPostInput, { policy: staffPostPolicy, action: "move" }, async (tx, { id, version, schoolId, ...input }) => {
  const post = await tx.take(staffPostPolicy, "move", id, version);
  requireNotOver(tx, post);
  if (schoolId === post.schoolId) throw new Refusal("CONFLICT", "schools.sameSchool", { field: "input.schoolId" });
  const on = input.on ?? tx.viewer.today;
  requireOrder(post.since, on, "input.on");
  const to = { ...input, schoolId, on };
  await requirePost(tx, transferred(post, to));
  return { id: (await transferPost(tx, post, to)).id };
});
