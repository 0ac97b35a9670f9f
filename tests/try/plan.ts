import "reflect-metadata";
import { createHash } from "node:crypto";
import { Pool } from "pg";
import { parse } from "graphql";
import { buildApi } from "../../server/app/schema";
import { Compiler, runner } from "../../server/kernel/read";
import { viewerOfSession } from "../../server/kernel/viewer";
import { alliances, TOKENS } from "../bench/nested-data";
const pool = new Pool({ connectionString: "postgresql://postgres@localhost:4161/lx_bench", options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan -c jit=off" , max: 1});
const { schema } = await buildApi();
const compiler = new Compiler(schema);
const query = async (t: string, v: readonly unknown[]) => (await pool.query(t, v as unknown[])).rows as never;
const run = runner(pool);
export const QUERY = `query Nested($id: ID!) { alliance(id: $id) { id name schools(first: 20) { nodes { id name staffCount teachingPointCount activities(first: 5) { nodes { id kind createdAt actor { id name } } } } } } }`;
const document = parse(process.env.Q ?? QUERY);
for (const who of ["teacher", "officer"] as const) {
  const viewer = (await viewerOfSession(query, createHash("sha256").update(TOKENS[who]).digest(), "zh"))!;
  console.log(who, Object.fromEntries(Object.entries(viewer.scopes).map(([k, v]) => [k, v.length]).filter(([, n]) => n)));
  let t = performance.now();
  const plan = compiler.plan(document, null, { id: alliances[0] }, viewer)!;
  console.log("compile ms", (performance.now() - t).toFixed(2), "text", plan.compiled.text.length);
  if (process.env.TEXT) console.log(plan.compiled.text);
  t = performance.now();
  for (let i = 0; i < 500; i++) compiler.plan(document, null, { id: alliances[0] }, viewer)!;
  console.log("plan us", (performance.now() - t) * 2);
  for (const keep of [false, true]) {
    let text = await run(plan.compiled, plan.values, keep);
    t = performance.now();
    const N = 50;
    for (let i = 0; i < N; i++) text = await run(plan.compiled, plan.values, keep);
    console.log(keep ? "prepared" : "unnamed", "ms", ((performance.now() - t) / N).toFixed(2), "bytes", text!.length);
    if (process.env.OUT) console.log(text!.slice(0, 600));
  }
  if (process.env.EXPLAIN === who) console.log((await pool.query("explain (analyze, buffers, settings) " + plan.compiled.text, plan.values as unknown[])).rows.map((r) => r["QUERY PLAN"]).join("\n"));
}
await pool.end();
