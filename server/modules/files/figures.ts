import type { Query } from "../../kernel/viewer";

/** For those who run the platform: how many files people keep, the bytes of all, the bytes that the store really holds, and uploads under way. */
export async function fileFigures(query: Query): Promise<Record<"files" | "bytes" | "stored" | "uploads", number>> {
  const [row] = await query<Record<"files" | "bytes" | "stored" | "uploads", string>>(
    `select (select count(*) from stored_file) as files, (select coalesce(sum(size), 0) from stored_file) as bytes,
       (select coalesce(sum(size), 0) from file_content) as stored, (select count(*) from upload where file_id is null) as uploads`,
    [],
  );
  return { files: Number(row?.files), bytes: Number(row?.bytes), stored: Number(row?.stored), uploads: Number(row?.uploads) };
}
