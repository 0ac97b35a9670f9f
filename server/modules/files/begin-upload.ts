import { MAX_OPEN_UPLOADS } from "../../../shared/files";
import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { requireHarmlessName } from "./inspect";
import { spaceOf, UPLOAD_DAYS } from "./quota";
import { inWords } from "./in-words";
import { tidyName } from "./type-of-content";
import { Upload } from "./upload.entity";
import { BeginUploadInput } from "./upload.input";

/** Before the first byte: is the name harmless, is there space? From here on the space is spoken for. */
export const beginUpload = command("beginUpload", BeginUploadInput, { personal: "one's own upload" }, async (tx, { id, name: given, size, schoolId: wanted }) => {
  const name = tidyName(given);
  requireHarmlessName(name, "input.name");
  if (size === 0) throw badInput("input.size", "file.empty", { name });
  const mine = tx.viewer.scopes["schools"] ?? [];
  if (wanted && !mine.includes(wanted)) throw badInput("input.schoolId", "file.notYourSchool");
  const schoolId = wanted ?? mine[0] ?? null;
  const payer = { schoolId, personId: tx.me };
  const { used, coming, quota } = await spaceOf(tx.query, payer, true);
  if (used + coming + size > quota) {
    throw new Refusal("CONFLICT", schoolId === null ? "file.personFull" : "file.schoolFull", { field: "input.size", values: { used: inWords(used + coming), quota: inWords(quota), size: inWords(size) } });
  }
  const [open] = await tx.query<{ count: number }>("select count(*)::int as count from upload where person_id = $1 and file_id is null and touched_at > now() - make_interval(days => $2)", [tx.me, UPLOAD_DAYS]);
  if ((open?.count ?? 0) >= MAX_OPEN_UPLOADS) throw new Refusal("CONFLICT", "upload.tooMany", { values: { max: MAX_OPEN_UPLOADS } });
  await tx.add(Upload, { id, name, size: String(size), personId: tx.me, schoolId });
  return { id };
});
