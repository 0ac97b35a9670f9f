import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { beginPost } from "./begin-staff-post";
import { requireNotOver } from "./end-staff-post";
import { requireOrder } from "./required";
import { School } from "./school.entity";
import { StaffPost } from "./staff-post.entity";
import { MoveStaffPostInput } from "./staff-post.input";
import { staffPostPolicy } from "./staff-post.policy";
import { tellOfPost } from "./tell-of-post";

/** A person goes to another school: the post here ends on the very day on which the one there begins, or neither does. */
export const moveStaffPost = command("moveStaffPost", MoveStaffPostInput, { policy: staffPostPolicy, action: "move" }, async (tx, { id, version, schoolId, ...input }) => {
  const post = await tx.take(staffPostPolicy, "move", id, version);
  requireNotOver(tx, post);
  if (schoolId === post.schoolId) throw new Refusal("CONFLICT", "schools.sameSchool", { field: "input.schoolId" });
  const on = input.on ?? tx.viewer.today;
  requireOrder(post.since, on, "input.on");
  const begun = await beginPost(tx, {
    personId: post.personId,
    schoolId,
    duty: input.duty ?? post.duty,
    subjects: input.subjects ?? post.subjects,
    stages: input.stages ?? post.stages,
    // The other school has numbers of its own.
    number: null,
    since: on,
    until: null,
  });
  const ended = await tx.change(StaffPost, post, { until: on });
  const [here] = await tx.find(School, "id", post.schoolId);
  const [there] = await tx.find(School, "id", schoolId);
  const way = { from: here?.name, to: there?.name };
  await tellOfPost(tx, "ended", ended, way);
  await tellOfPost(tx, "began", begun, way);
  return { id: begun.id };
});
