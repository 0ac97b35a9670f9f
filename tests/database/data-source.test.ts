import { expect, inject, it } from "vitest";

import { openDatabase } from "../../server/database/data-source";

it("says in a line that names the variable, and no password, that a database cannot be opened", async () => {
  const there = inject("templateUrl");
  for (const [url, code] of [["postgresql://u:hunter2@127.0.0.1:1/x", "ECONNREFUSED"], [there.replace(/(@[^/]*\/)\w+/, "$1no_such_database"), "3D000"]] as const) {
    await expect(openDatabase({ url })).rejects.toMatchObject({ name: "StartError", message: `DATABASE_URL names no database that can be opened (${code}).` });
  }
});
