import { newId } from "../../kernel/ids";
import type { Transaction } from "../../kernel/write";
import { FileContent } from "./file-content.entity";
import { sendToStore, type Staged } from "./stage";
import { StoredFile } from "./stored-file.entity";

/** What a stored file says of itself beside its content. */
export type Naming = Pick<StoredFile, "name" | "type" | "personId" | "schoolId" | "width" | "height">;

/**
 * Makes a staged content a file, all or nothing. The row of the content is locked from here to the end of the
 * transaction, and whoever collects unused contents locks it too: so the store has what the row promises.
 */
export async function keep(tx: Transaction, staged: Staged, naming: Naming): Promise<StoredFile> {
  const [content] = await tx.query<{ id: string }>(
    `insert into file_content as c (id, checksum, size) values ($1, $2, $3)
     on conflict (checksum) do update set unreferenced_since = case when c.refs = 0 then now() end
     returning id`,
    [newId(FileContent), staged.checksum, staged.size],
  );
  if (!content) throw new Error("the row of a content was neither there nor made");
  await sendToStore(staged);
  return tx.add(StoredFile, { ...naming, contentId: content.id, checksum: staged.checksum, size: String(staged.size) });
}
