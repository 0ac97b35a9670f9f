import { notFound, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { clearUpload } from "./clear-upload";
import { keep } from "./keep";
import { makePictures } from "./make-pictures";
import { pictureFormsOf } from "./pictures";
import type { Upload } from "./upload.entity";
import { KeepUploadInput } from "./upload.input";

type Found = Pick<Upload, "name" | "size" | "schoolId" | "checksum" | "type" | "width" | "height" | "fileId"> & { contentId: string | null };

/** An upload that has come whole and was looked at becomes a file of whoever uploaded it. Asked twice, it is the same file. */
export const keepUpload = command("keepUpload", KeepUploadInput, { personal: "one's own upload" }, async (tx, { id }) => {
  const [upload] = await tx.query<Found>(
    `select name, size, school_id as "schoolId", checksum, type, width, height, file_id as "fileId",
       (select c.id from file_content c where c.checksum = upload.checksum) as "contentId"
     from upload where id = $1 and person_id = $2 for update`,
    [id, tx.me],
  );
  if (!upload) throw notFound("input.id");
  if (upload.fileId !== null) return { id: upload.fileId };
  const { name, size, schoolId, checksum, contentId, type, width, height } = upload;
  if (checksum === null || contentId === null || type === null) throw new Refusal("CONFLICT", "upload.unfinished", { field: "input.id" });
  const file = await keep(tx, { id: contentId, checksum, size }, { name, type, width, height, personId: tx.me, schoolId });
  await tx.query("update upload set file_id = $2, touched_at = now() where id = $1", [id, file.id]);
  tx.later(clearUpload, { id });
  if (pictureFormsOf(file)) tx.later(makePictures, { checksum }, { key: checksum });
  return { id: file.id };
});
