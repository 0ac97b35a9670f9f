import type { Transaction } from "../../kernel/write";
import { Person } from "../identity";
import { tellingOfSchool } from "./concerns";
import type { StaffPost } from "./staff-post.entity";

/** Tells the person and the school of what became of a post. */
export async function tellOfPost(tx: Transaction, what: "began" | "changed" | "ended" | "moved", post: StaffPost, more: Record<string, unknown> = {}): Promise<void> {
  const { audience, payload } = await tellingOfSchool(tx, post.schoolId);
  const [person] = await tx.find(Person, "id", post.personId);
  tx.tell({
    kind: `staffPost.${what}`,
    subjectKind: "StaffPost",
    subjectId: post.id,
    audience: [post.personId, ...audience],
    payload: { ...payload, name: person?.name, personId: post.personId, duty: post.duty, since: post.since, until: post.until, ...more },
  });
}
