import { forgetting, personalData } from "../identity";
import { dropExports } from "./remove-export";

/** What a person took with him: that he did, and the files while they can be fetched. */

personalData("exports", "select name, list as kind, format as type, rows, created_at as at, expires_at from export where person_id = $1 order by created_at");

forgetting(async (tx, { id }) => {
  const exports = await tx.query<{ id: string }>("select id from export where person_id = $1", [id]);
  await dropExports(tx.query, exports.map((row) => row.id));
});
