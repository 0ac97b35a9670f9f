import { isId } from "../../kernel/ids";
import type { Query, Viewer } from "../../kernel/viewer";
import { lookup, rowBy } from "../../kernel/write";
import { StoredFile } from "./stored-file.entity";
import { storedFilePolicy } from "./stored-file.policy";

/** A file, if this viewer may read it; what is hidden and what is not there are the same. */
export async function fileFor(query: Query, viewer: Viewer, id: string): Promise<StoredFile | undefined> {
  if (!isId(id)) return undefined;
  const file = await rowBy(query, StoredFile, "id", id);
  return file && (await storedFilePolicy.check("see", file, viewer, lookup(query))) ? file : undefined;
}
