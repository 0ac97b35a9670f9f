import { describe, expect, it } from "vitest";
import { Person } from "../../../server/modules/identity";
import { removePerson } from "../../../server/modules/identity/remove-person";
import { forgetImports } from "../../../server/modules/transfers/forget-imports";
import { undoImport } from "../../../server/modules/transfers/undo-import";
import { transact } from "../../../server/kernel/write";
import { runJobs } from "../../kit/jobs";
import { aNeighbourhoodThatImports, STAFF } from "./importing";

const at = aNeighbourhoodThatImports();
const file = (name: string, phone: string) => [[...STAFF, "离任日期"], ["3600000001", null, name, phone, null, null, null, "2020-09-01", "2021-09-01"], ["3600000001", null, "别的人", "13700000000", null, null, null, "2020-09-01", null]];

describe("what imports keep of people", () => {
  it("is gone with the person: his rows, and what stood there before", async () => {
    await at.apply(at.officer, await at.bring(at.officer, "staff", file("要离开的人", "13712340000")));
    const [row] = await at.world.query<{ id: string }>("select id from person where name = '要离开的人'", []);
    const person = await at.world.find(Person, row!.id);
    await at.world.run(at.administrator, removePerson, { id: person.id, version: person.version, name: person.name });
    const [left] = await at.world.query<{ rows: number; others: number }>("select count(*) filter (where cells::text like '%要离开的人%')::int as rows, count(*) filter (where cells->>'name' = '别的人')::int as others from import_row", []);
    expect(left).toEqual({ rows: 0, others: 1 });
  });

  it("is dropped after three months, and the import can no longer be taken back", async () => {
    const applied = await at.apply(at.officer, await at.bring(at.officer, "staff", file("早先的人", "13712340001")));
    const fresh = await at.bring(at.officer, "staff", file("刚来的人", "13712340002"));
    await at.world.query("update import set created_at = now() - interval '100 days', applied_at = now() - interval '91 days' where id = $1", [applied.id]);
    await transact(at.world.database.dataSource, await at.world.viewer(at.officer), async (tx) => tx.later(forgetImports, {}));
    await runJobs(at.world.database);
    expect(await at.rows(applied)).toEqual([]);
    expect(await at.rows(fresh)).toHaveLength(2);
    const old = await at.now(applied);
    expect(old.forgottenAt).not.toBeNull();
    await expect(at.world.run(at.officer, undoImport, { id: old.id, version: old.version })).toBeRefused("CONFLICT", { field: "input.id" });
  });
});
