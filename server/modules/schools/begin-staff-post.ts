import { command, type Transaction } from "../../kernel/write";
import { personPolicy } from "../identity";
import { requireAllPosts } from "./posts-elsewhere";
import { requireOpen, requireOrder } from "./required";
import { schoolPolicy } from "./school.policy";
import { StaffPost } from "./staff-post.entity";
import { BeginStaffPostInput } from "./staff-post.input";
import { staffPostPolicy } from "./staff-post.policy";
import { tellOfPost } from "./tell-of-post";

/** A person begins to work at a school. */
export const beginStaffPost = command("beginStaffPost", BeginStaffPostInput, { policy: staffPostPolicy, action: "begin" }, async (tx, input) => {
  const person = await tx.see(personPolicy, input.personId, "input.personId");
  const draft = {
    personId: person.id,
    schoolId: input.schoolId,
    duty: input.duty ?? "teacher",
    subjects: input.subjects ?? [],
    stages: input.stages ?? [],
    number: input.number ?? null,
    since: input.since ?? tx.viewer.today,
    until: input.until ?? null,
  };
  await requirePost(tx, draft);
  const post = await tx.add(StaffPost, draft);
  await tellOfPost(tx, "began", post);
  return { id: post.id };
});

export type PostDraft = Pick<StaffPost, "personId" | "schoolId" | "duty" | "subjects" | "stages" | "number" | "since" | "until">;

/** Refuses a post that the viewer may not begin, or that begins at a closed school. */
export async function requirePost(tx: Transaction, draft: PostDraft): Promise<void> {
  const school = await tx.see(schoolPolicy, draft.schoolId, "input.schoolId");
  await tx.require(staffPostPolicy, "begin", draft as StaffPost);
  requireOpen(school, "input.schoolId");
  requireOrder(draft.since, draft.until);
  await requireAllPosts(tx, draft.personId, "input.personId");
}
