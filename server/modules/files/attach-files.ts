import { MAX_ATTACHMENTS } from "../../../shared/files";
import { badInput, notFound } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import type { Transaction } from "../../kernel/write";
import { attachableKinds } from "./attachable";
import { Attachment } from "./attachment.entity";

export interface Attaching {
  readonly ids: readonly string[];
  /** GraphQL type of the subject, as `attachable` was told. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The input that named the files. */
  readonly field?: string;
}

interface Held {
  readonly fileId: string;
}

const heldBy = (tx: Transaction, subjectId: string): Promise<Held[]> =>
  tx.query<Held>('select file_id as "fileId" from attachment where subject_id = $1 order by ordinal, id for update', [subjectId]);

/**
 * Adds files to a subject that this transaction may change and holds. Each is the viewer's own, or lies on the subject
 * already; anything else is NOT_FOUND of the field. Gives back the ids of those that were added.
 */
export async function attachFiles(tx: Transaction, { ids, subjectKind, subjectId, field = "input.fileIds" }: Attaching): Promise<string[]> {
  if (!attachableKinds().has(subjectKind)) throw new Error(`${subjectKind} carries no files: say attachable("${subjectKind}", …)`);
  const there = new Set((await heldBy(tx, subjectId)).map(({ fileId }) => fileId));
  const added = [...new Set(ids)].filter((id) => !there.has(id));
  if (added.length === 0) return [];
  if (there.size + added.length > MAX_ATTACHMENTS) throw badInput(field, "file.tooMany", { max: MAX_ATTACHMENTS });
  const mine = await tx.query<{ id: string }>("select id from stored_file where id = any($1::uuid[]) and person_id = $2 for key share", [added, tx.me]);
  if (mine.length !== added.length) throw notFound(field);
  await tx.query(
    `insert into attachment (id, file_id, subject_kind, subject_id, person_id, ordinal)
     select id, file_id, $3, $4, $5, coalesce((select max(ordinal) from attachment where subject_id = $4), 0) + given.place
     from unnest($1::uuid[], $2::uuid[]) with ordinality as given(id, file_id, place)`,
    [added.map(() => newId(Attachment)), added, subjectKind, subjectId, tx.me],
  );
  return added;
}

/** Takes files off a subject. The files themselves stay for a while, so that it can be undone. */
export async function detachFiles(tx: Transaction, { ids, subjectId }: Pick<Attaching, "ids" | "subjectId">): Promise<void> {
  if (ids.length > 0) await tx.query("delete from attachment where subject_id = $1 and file_id = any($2::uuid[])", [subjectId, ids]);
}

/** Leaves exactly these files on a subject, in this order. */
export async function setAttachments(tx: Transaction, attaching: Attaching): Promise<{ added: string[]; removed: string[] }> {
  const { ids, subjectId } = attaching;
  const removed = (await heldBy(tx, subjectId)).map(({ fileId }) => fileId).filter((id) => !ids.includes(id));
  await detachFiles(tx, { ids: removed, subjectId });
  const added = await attachFiles(tx, attaching);
  await tx.query("update attachment a set ordinal = given.place from unnest($2::uuid[]) with ordinality as given(file_id, place) where a.subject_id = $1 and a.file_id = given.file_id", [subjectId, [...new Set(ids)]]);
  return { added, removed };
}
