import { notFound, Refusal } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import type { Query } from "../../kernel/viewer";
import { inspect } from "./inspect";
import { contentOf } from "./keep";
import { room } from "./room";
import { UploadLocker } from "./upload-lock";
import type { Upload } from "./upload.entity";

/** How long a request that still writes is waited for. */
const WAIT_MS = 10_000;

type Begun = Pick<Upload, "name" | "size" | "fileId"> & { known: boolean };

/**
 * Looks at an upload of this person that has come whole, brings its content into the store and notes what it is. Takes
 * as long as reading it takes, so it is done outside of any transaction; done twice, it is the same. What is refused is gone.
 */
export async function inspectUpload(query: Query, personId: string, id: string): Promise<void> {
  const [upload] = isId(id)
    ? await query<Begun>(
        `select name, size, file_id as "fileId", exists (select from file_content c where c.checksum = upload.checksum) as known
         from upload where id = $1 and person_id = $2`,
        [id, personId],
      )
    : [];
  if (!upload) throw notFound("input.id");
  if (upload.fileId !== null || upload.known) return;
  // Nothing is written while it is looked at: what was measured is what is stored.
  const lock = new UploadLocker(query).newLock(id);
  await lock.lock(AbortSignal.timeout(WAIT_MS), () => undefined);
  try {
    await lookAt(query, id, upload);
  } finally {
    await lock.unlock();
  }
}

async function lookAt(query: Query, id: string, upload: Begun): Promise<void> {
  const { uploads } = room();
  if ((await uploads.arrived(id)) !== Number(upload.size)) throw new Refusal("CONFLICT", "upload.unfinished", { field: "input.id" });
  const { staged, done } = await uploads.whole(id);
  try {
    const { type, width, height } = await inspect(staged.path, upload.name, "input.id");
    await contentOf(query, staged);
    await query("update upload set checksum = $2, type = $3, width = $4, height = $5, touched_at = now() where id = $1", [id, staged.checksum, type, width, height]);
  } catch (error) {
    if (error instanceof Refusal) {
      await query("delete from upload where id = $1", [id]);
      await uploads.remove(id);
    }
    throw error;
  } finally {
    await done();
  }
}
