import { tableShape } from "../../kernel/entity";
import { newId } from "../../kernel/ids";
import { job, type Work } from "../../kernel/jobs";
import { attachableKinds } from "./attachable";
import { FileContent } from "./file-content.entity";
import { smallForms, pictureKey } from "./pictures";
import { UPLOAD_DAYS } from "./quota";
import { room } from "./room";
import { contentKey } from "./store/store";

/** A file on nothing is kept for as long: whoever took it off can put it back, whoever uploaded it can still send the form. */
const UNATTACHED_HOURS = 24;
/** A content that nobody has: longer than any transaction that is about to count on it. */
const UNREFERENCED_MINUTES = 60;
/** Bytes that no row knows: of a process that was killed between the two. */
const UNKNOWN_HOURS = 24;
const AT_ONCE = 200;

/** What one round collected. */
export interface Collected {
  uploads: number;
  attachments: number;
  files: number;
  contents: number;
}

/** Takes away what nobody uses any more: uploads that were given up, files on nothing, contents without a file. */
export const collectFiles = job<Record<string, never>>("collectFiles", { every: "23 * * * *", timeoutSeconds: 1_800, heavy: true }, async (work) => {
  const collected: Collected = { uploads: await collectUploads(work), attachments: await collectAttachments(work), files: await collectUnattached(work), contents: await collectContents(work) };
  if (Object.values(collected).some((count) => count > 0)) work.log.info({ ...collected }, "collected files that nobody uses");
  return collected;
});

/** Finds bytes that no row knows. Goes through the whole store, so it is done seldom. */
export const sweepStore = job<Record<string, never>>("sweepStore", { every: "41 3 * * 0", timeoutSeconds: 7_200, heavy: true }, async (work) => {
  const found = { contents: await adoptContents(work), pictures: await sweepPictures(work) };
  if (found.contents + found.pictures > 0) work.log.info(found, "found bytes that no row knew");
  return found;
});

async function collectUploads(work: Work): Promise<number> {
  const { uploads } = room();
  const gone = await work.query<{ id: string }>("delete from upload where touched_at < now() - make_interval(days => $1) returning id", [UPLOAD_DAYS]);
  for (const { id } of gone) await uploads.remove(id);
  const before = Date.now() - UNKNOWN_HOURS * 3_600_000;
  for await (const { id, at } of uploads.list()) {
    work.signal.throwIfAborted();
    if (at.getTime() < before && (await work.query("select from upload where id::text = $1 and file_id is null", [id])).length === 0) await uploads.remove(id);
  }
  return gone.length;
}

/** What lay on something that is gone; what is in the bin may come back, with its files. */
async function collectAttachments(work: Work): Promise<number> {
  let count = 0;
  for (const [kind, { entity }] of attachableKinds()) {
    const gone = await work.query(
      `delete from attachment a where a.subject_kind = $1 and a.created_at < now() - make_interval(hours => $2)
         and not exists (select from ${tableShape(entity).name} s where s.id = a.subject_id) and not exists (select from bin_item b where b.subject_id = a.subject_id)
       returning id`,
      [kind, UNATTACHED_HOURS],
    );
    count += gone.length;
  }
  return count;
}

const UNATTACHED = `delete from stored_file f where f.id = $1 and f.unattached_since < now() - make_interval(hours => $2) and (f.kept_until is null or f.kept_until < now())
  and not exists (select from attachment a where a.file_id = f.id) returning id`;

async function collectUnattached(work: Work): Promise<number> {
  const candidates = await work.query<{ id: string }>(
    "select id from stored_file where unattached_since < now() - make_interval(hours => $1) and (kept_until is null or kept_until < now()) order by unattached_since limit 5000",
    [UNATTACHED_HOURS],
  );
  let count = 0;
  for (const { id } of candidates) {
    work.signal.throwIfAborted();
    try {
      count += (await work.query(UNATTACHED, [id, UNATTACHED_HOURS])).length;
    } catch (error) {
      // A row of another module names it: it is in use there.
      if ((error as { code?: string }).code !== "23503") throw error;
    }
  }
  return count;
}

/** The row is locked while the bytes go: who stores the same content meanwhile waits, and then stores it anew. */
async function collectContents(work: Work): Promise<number> {
  let count = 0;
  for (;;) {
    const candidates = await work.query<{ id: string }>("select id from file_content where unreferenced_since < now() - make_interval(mins => $1) order by unreferenced_since limit $2", [UNREFERENCED_MINUTES, AT_ONCE]);
    let here = 0;
    for (const { id } of candidates) {
      work.signal.throwIfAborted();
      here += await work.transaction(async (tx) => {
        const [row] = await tx.query<{ checksum: string }>("select checksum from file_content where id = $1 and refs = 0 and unreferenced_since < now() - make_interval(mins => $2) for update skip locked", [id, UNREFERENCED_MINUTES]);
        if (!row) return 0;
        for (const key of [contentKey(row.checksum), ...smallForms.map((form) => pictureKey(row.checksum, form))]) await room().store.remove(key);
        await tx.query("delete from file_content where id = $1", [id]);
        return 1;
      });
    }
    count += here;
    if (here < AT_ONCE) return count;
  }
}

const checksumIn = (key: string): string | undefined => /\/([0-9a-f]{64})(-\w+\.webp)?$/.exec(key)?.[1];
const long = (at: Date): boolean => at.getTime() < Date.now() - UNKNOWN_HOURS * 3_600_000;

/** Contents without a row get one that nobody has, and are collected like any other. */
async function adoptContents(work: Work): Promise<number> {
  const { store } = room();
  let count = 0;
  for await (const { key, at } of store.list("content/")) {
    work.signal.throwIfAborted();
    const checksum = checksumIn(key);
    if (!long(at)) continue;
    // Left by a process that was killed before it gave them their name.
    if (checksum === undefined) await store.remove(key);
    else {
      const size = (await store.size(key)) ?? 0;
      count += (await work.query("insert into file_content (id, checksum, size) values ($1, $2, $3) on conflict (checksum) do nothing returning id", [newId(FileContent), checksum, size])).length;
    }
  }
  return count;
}

async function sweepPictures(work: Work): Promise<number> {
  const { store } = room();
  let count = 0;
  for await (const { key, at } of store.list("pictures/")) {
    work.signal.throwIfAborted();
    const checksum = checksumIn(key);
    if (!long(at) || (checksum !== undefined && (await work.query("select from file_content where checksum = $1", [checksum])).length > 0)) continue;
    await store.remove(key);
    count += 1;
  }
  return count;
}
