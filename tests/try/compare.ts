import "reflect-metadata";
import { createHash } from "node:crypto";
import { Pool } from "pg";
import { parse } from "graphql";
import { buildApi } from "../../server/app/schema";
import { Compiler, runner } from "../../server/kernel/read";
import { viewerOfSession } from "../../server/kernel/viewer";
import { alliances, TOKENS } from "../bench/nested-data";
import { statements } from "../bench/nested-peer";
import { NESTED } from "../bench/nested-world";
const pool = new Pool({ connectionString: "postgresql://postgres@localhost:4161/lx_bench", options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan -c jit=off" , max: 1});
const { schema } = await buildApi();
const compiler = new Compiler(schema);
const query = async (t: string, v: readonly unknown[]) => (await pool.query(t, v as unknown[])).rows as never;
const run = runner(pool);
const document = parse(NESTED);
const scopes = { teacher: ["schools", "regions", "alliances", "feeds", "regionsAbove"], officer: ["bureauRegions", "feeds", "regionsAbove"] };
for (const who of ["teacher", "officer"] as const) {
  const viewer = (await viewerOfSession(query, createHash("sha256").update(TOKENS[who]).digest(), "zh"))!;
  const values = [alliances[0], viewer.today, viewer.me, ...scopes[who].map((s) => viewer.scopes[s])];
  const plan = compiler.plan(document, null, { id: alliances[0] }, viewer)!;
  const ours: number[] = [], theirs: number[] = [];
  for (let i = 0; i < 300; i++) {
    let t = performance.now();
    await run(plan.compiled, plan.values, true);
    ours.push(performance.now() - t);
    t = performance.now();
    await pool.query({ name: who, text: statements[who], values });
    theirs.push(performance.now() - t);
  }
  const q = (xs: number[], p: number) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length * p)]!.toFixed(2);
  console.log(who, "ours", q(ours, 0.1), q(ours, 0.5), "peer", q(theirs, 0.1), q(theirs, 0.5));
  if (process.env.EXPLAIN) console.log((await pool.query("explain (analyze) " + statements[who], values)).rows.map((r) => r["QUERY PLAN"]).join("\n"));
}
await pool.end();
