import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { reaches } from "../identity";
import { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { StaffPost } from "./staff-post.entity";

/** Schools at which a person has a post that goes on or will begin. */
export async function schoolsOf(tx: Transaction, personId: string): Promise<School[]> {
  const posts = (await tx.find(StaffPost, "personId", personId)).filter(({ until }) => until === null || until > tx.viewer.today);
  const schools: School[] = [];
  for (const id of new Set(posts.map(({ schoolId }) => schoolId))) schools.push(...(await tx.find(School, "id", id)));
  return schools;
}

/** Whether the viewer looks after the staff of every school at which the person works. */
export async function managesAllPosts(tx: Transaction, personId: string): Promise<boolean> {
  for (const school of await schoolsOf(tx, personId)) if (!(await tx.can(schoolPolicy, "manageStaff", school))) return false;
  return true;
}

/**
 * A second post is for whoever looks after both schools, a first one of somebody with a role for whoever could end that
 * role: a principal cannot take a teacher from another, nor an officer from the bureau, and with him his telephone number.
 */
export async function requireAllPosts(tx: Transaction, personId: string, field: string): Promise<void> {
  if (!(await managesAllPosts(tx, personId))) throw new Refusal("FORBIDDEN", "schools.postElsewhere", { field });
  const ofOwnStaff = personId === tx.me || (await schoolsOf(tx, personId)).length > 0;
  if (!ofOwnStaff && !(await reaches(tx, personId))) throw new Refusal("FORBIDDEN", "schools.roleElsewhere", { field });
}
