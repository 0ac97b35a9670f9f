import type { Stage, Subject } from "../../../shared/schools";
import { Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { requireOpen } from "./required";
import { School } from "./school.entity";
import { StaffPost } from "./staff-post.entity";
import { tellOfPost } from "./tell-of-post";

export interface Transfer {
  readonly schoolId: string;
  /** The first day there, and the first no longer here. */
  readonly on: Day;
  readonly duty?: string | null | undefined;
  readonly subjects?: Subject[] | null | undefined;
  readonly stages?: Stage[] | null | undefined;
}

/** What the post becomes there; what is not said is as here. The other school has numbers of its own. */
export const transferred = (post: StaffPost, { schoolId, on, duty, subjects, stages }: Transfer) =>
  ({ personId: post.personId, schoolId, duty: duty ?? post.duty, subjects: subjects ?? post.subjects, stages: stages ?? post.stages, number: null, since: on, until: null });

/**
 * The post here ends on the very day on which the one there begins. A core without policies, for what was decided
 * elsewhere: whoever calls it has the right or a decision behind him. CONFLICT when the post is over by then, or the school closed.
 */
export async function transferPost(tx: Transaction, post: StaffPost, to: Transfer): Promise<StaffPost> {
  if (post.since > to.on || (post.until !== null && post.until <= to.on)) throw new Refusal("CONFLICT", "schools.postOver", { field: "input.id" });
  const [here] = await tx.find(School, "id", post.schoolId);
  const [there] = await tx.find(School, "id", to.schoolId);
  if (!there) throw new Error("a post goes to a school that is not there");
  requireOpen(there, "input.schoolId");
  const begun = await tx.add(StaffPost, transferred(post, to));
  const ended = await tx.change(StaffPost, post, { until: to.on });
  const way = { from: here?.name, to: there.name };
  await tellOfPost(tx, "ended", ended, way);
  await tellOfPost(tx, "began", begun, way);
  return begun;
}

/** The person stays, and the post counts for another of his subjects from now on. */
export async function countPostFor(tx: Transaction, post: StaffPost, subject: Subject): Promise<void> {
  const subjects = [subject, ...post.subjects.filter((other) => other !== subject)];
  await tellOfPost(tx, "changed", await tx.change(StaffPost, post, { subjects }));
}
