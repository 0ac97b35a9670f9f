import { REMOVED_NAME } from "../../../shared/identity";
import type { Contents } from "../../kernel/bin";
import { forgetting, personalData } from "../identity";

/** What the modules between identity and this one keep of a person by his id alone. */

personalData("files", "select name, type, size, created_at as uploaded_at from stored_file where person_id = $1 order by created_at");
personalData("attachments", "select f.name, a.subject_kind as kind, a.created_at as at from attachment a join stored_file f on f.id = a.file_id where a.person_id = $1 order by a.created_at");
personalData("uploads", "select name, created_at as at from upload where person_id = $1 order by created_at");
personalData("bin", "select name, subject_kind as kind, created_at as at, purge_at as expires_at from bin_item where binned_by_id = $1 order by created_at");
personalData("tasks", "select kind, state, title as payload, created_at as began_at, finished_at as ended_at from task where person_id = $1 order by created_at");

/** What he asked the platform to do is over, and its heading may say whom or what he had in hand. */
forgetting(async (tx, { id }) => {
  await tx.query("delete from task where person_id = $1", [id]);
});

/** What can be put back would bring back his name, or a role of his. Columns of words alone: ids and states stay what they are. */
const WORDS: ReadonlySet<string> = new Set(["body", "title", "name", "summary", "detail", "goals", "note", "remark", "hidden_reason"]);
forgetting(async (tx, { id, name }) => {
  const items = await tx.query<{ id: string; name: string; contents: Contents[] }>("select id, name, contents from bin_item where position($1 in contents::text) > 0 for update", [id]);
  const without = (key: string, value: unknown): unknown => (typeof value === "string" && WORDS.has(key) ? value.replaceAll(name, REMOVED_NAME) : value);
  const held = ({ table, rows }: Contents): Contents => ({ table, rows: table === "appointment" ? rows.filter((row) => row["person_id"] !== id) : rows });
  const cleared = items.map((item) => ({ id: item.id, name: Array.from(item.name.replaceAll(name, REMOVED_NAME)).slice(0, 200).join(""), contents: JSON.parse(JSON.stringify(item.contents.map(held), without)) as unknown }));
  await tx.query("update bin_item b set name = c.name, contents = c.contents from jsonb_to_recordset($1::jsonb) as c(id uuid, name text, contents jsonb) where c.id = b.id", [JSON.stringify(cleared)]);
});
