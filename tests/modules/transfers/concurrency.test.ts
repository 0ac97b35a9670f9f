import { describe, expect, it } from "vitest";
import { applyImport } from "../../../server/modules/transfers/apply-import";
import { runJobs } from "../../kit/jobs";
import { aNeighbourhoodThatImports, STAFF } from "./importing";

const at = aNeighbourhoodThatImports();
const row = (code: string, number: string, name: string) => [code, number, name, null, null, null, null, "2020-09-01"];
const settled = async <Value>(promise: Promise<Value>, ms: number): Promise<boolean> => Promise.race([promise.then(() => true), new Promise<boolean>((done) => setTimeout(() => done(false), ms))]);

describe("imports at the same time", () => {
  it("of one region wait for one another, and the second sees what the first did", async () => {
    const file = [STAFF, row("3600000001", "P1", "同时来")];
    const one = await at.bring(at.officer, "staff", file);
    const two = await at.bring(at.cityOfficer, "staff", file);
    await at.world.run(at.officer, applyImport, { id: one.id, version: one.version });
    await at.world.run(at.cityOfficer, applyImport, { id: two.id, version: two.version });
    await Promise.all([runJobs(at.world.database), runJobs(at.world.database)]);
    const states = [await at.now(one), await at.now(two)].map(({ state, unchanged, problems }) => ({ state, unchanged, problems: problems.map(({ message }) => message) }));
    expect(states.toSorted((a, b) => (a.state < b.state ? -1 : 1))).toEqual([
      { state: "applied", unchanged: 0, problems: [] },
      { state: "ready", unchanged: 1, problems: ["transfers.replanned"] },
    ]);
    expect(await at.world.query("select from person where name = '同时来'", [])).toHaveLength(1);
  });

  it("wait only where they meet: another region's goes on", async () => {
    const here = await at.bring(at.officer, "staff", [STAFF, row("3600000001", "P2", "要等的")]);
    const there = await at.bring(at.officerNextDoor, "staff", [STAFF, row("3600000003", "P3", "不用等的")]);
    const client = await at.world.database.pool.connect();
    try {
      await client.query("begin");
      await client.query("select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", [at.county.id]);
      await at.world.run(at.officer, applyImport, { id: here.id, version: here.version });
      const waiting = runJobs(at.world.database);
      expect(await settled(waiting, 400)).toBe(false);
      expect(await at.now(here)).toMatchObject({ state: "applying" });
      expect(await at.apply(at.officerNextDoor, there)).toMatchObject({ state: "applied" });
      await client.query("commit");
      await waiting;
    } finally {
      client.release();
    }
    expect(await at.now(here)).toMatchObject({ state: "applied" });
  });

  it("come back with the reason when the database does not take what was planned, and nothing of them remains", async () => {
    const preview = await at.bring(at.officer, "staff", [STAFF, row("3600000001", "P4", "前一行"), row("3600000001", "P5", "被拒行")]);
    const before = await at.counts();
    await at.world.query("create function refuse_one() returns trigger language plpgsql as $$ begin if new.number = 'P5' then raise unique_violation using constraint = 'staff_post_number'; end if; return new; end $$", []);
    await at.world.query("create trigger refuse_one before insert on staff_post for each row execute function refuse_one()", []);
    try {
      expect(await at.apply(at.officer, preview)).toMatchObject({ state: "ready", problems: [{ message: "schools.numberTaken" }] });
      expect(await at.counts()).toEqual(before);
    } finally {
      await at.world.query("drop trigger refuse_one on staff_post", []);
    }
    expect(await at.apply(at.officer, await at.now(preview))).toMatchObject({ state: "applied" });
  });

  it("of somebody whose account was disabled meanwhile are not carried out", async () => {
    const account = await at.world.account(at.officerNextDoor);
    const preview = await at.bring(at.officerNextDoor, "staff", [STAFF, row("3600000003", "P6", "不该来")]);
    await at.world.run(at.officerNextDoor, applyImport, { id: preview.id, version: preview.version });
    await at.world.query("update account set disabled_at = now() where id = $1", [account.id]);
    await runJobs(at.world.database);
    expect(await at.now(preview)).toMatchObject({ state: "ready", problems: [{ message: "transfers.accountDisabled" }] });
    expect(await at.world.query("select from person where name = '不该来'", [])).toHaveLength(0);
  });
});
