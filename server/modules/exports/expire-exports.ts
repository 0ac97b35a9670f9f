import { job } from "../../kernel/jobs";
import { dropExports } from "./remove-export";

const AT_ONCE = 200;

/** What somebody took with him lies here no longer than he was told. */
export const expireExports = job("expireExports", { every: "17 * * * *" }, async (work) => {
  for (;;) {
    const over = await work.query<{ id: string }>("select id from export where expires_at <= now() order by expires_at limit $1", [AT_ONCE]);
    if (over.length === 0) return;
    await work.transaction((tx) => dropExports(tx.query, over.map(({ id }) => id)));
  }
});
