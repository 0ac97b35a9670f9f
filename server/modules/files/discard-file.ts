import { notFound, Refusal } from "../../kernel/errors";
import { command, rowBy } from "../../kernel/write";
import { DiscardFileInput } from "./attachment.input";
import { StoredFile } from "./stored-file.entity";
import { storedFilePolicy } from "./stored-file.policy";

/** Gives up a file of one's own that lies on nothing, to have its space again. */
export const discardFile = command("discardFile", DiscardFileInput, { policy: storedFilePolicy, action: "discard" }, async (tx, { id }) => {
  await tx.query("select from stored_file where id = $1 for update", [id]);
  const file = await rowBy(tx.query, StoredFile, "id", id);
  if (!file) throw notFound("input.id");
  await tx.require(storedFilePolicy, "discard", file, "input.id");
  const [used] = await tx.query("select from attachment where file_id = $1 limit 1", [id]);
  if (used) throw new Refusal("CONFLICT", "file.inUse", { field: "input.id", values: { name: file.name } });
  await tx.query("delete from stored_file where id = $1", [id]);
  return { id };
});
