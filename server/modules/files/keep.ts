import { newId } from "../../kernel/ids";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import { FileContent } from "./file-content.entity";
import type { Staged } from "./measure";
import { sendToStore } from "./stage";
import { StoredFile } from "./stored-file.entity";

/** What a stored file says of itself beside its content. */
export type Naming = Pick<StoredFile, "name" | "type" | "personId" | "schoolId" | "width" | "height"> & Partial<Pick<StoredFile, "keptUntil">>;
export type Kept = Pick<FileContent, "id" | "checksum" | "size">;

/**
 * Sees to it that the store has a content and that its row says so. The row first: whoever collects what nobody has
 * locks it while the bytes go, and from now on leaves it alone for as long as it leaves everything alone.
 */
export async function contentOf(query: Query, staged: Staged): Promise<Kept> {
  const { checksum } = staged;
  const size = String(staged.size);
  const [row] = await query<{ id: string }>(
    `insert into file_content as c (id, checksum, size) values ($1, $2, $3)
     on conflict (checksum) do update set unreferenced_since = case when c.refs = 0 then now() end
     returning id`,
    [newId(FileContent), checksum, size],
  );
  if (!row) throw new Error("the row of a content was neither there nor made");
  await sendToStore(staged);
  return { id: row.id, checksum, size };
}

/** Makes a content a file of somebody. How many have it is counted by the database. */
export const keep = (tx: Transaction, { id, checksum, size }: Kept, naming: Naming): Promise<StoredFile> => tx.add(StoredFile, { ...naming, contentId: id, checksum, size });
