import "reflect-metadata";
import { createHash } from "node:crypto";
import { execSync } from "node:child_process";
import { Client } from "pg";
import { parse } from "graphql";
import { buildApi } from "../../server/app/schema";
import { Compiler } from "../../server/kernel/read";
import { viewerOfSession } from "../../server/kernel/viewer";
import { alliances, TOKENS } from "../bench/nested-data";
import { statements } from "../bench/nested-peer";
import { NESTED } from "../bench/nested-world";
const c = new Client({ connectionString: "postgresql://postgres@localhost:4161/lx_bench", options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan -c jit=off" });
await c.connect();
const pid = (await c.query("select pg_backend_pid() as p")).rows[0].p;
const cpu = () => { const f = execSync(`cat /proc/${pid}/schedstat`).toString().split(" "); return Number(f[0]) / 1e6; };
const { schema } = await buildApi();
const compiler = new Compiler(schema);
const query = async (t: string, v: readonly unknown[]) => (await c.query(t, v as unknown[])).rows as never;
const scopes = { teacher: ["schools", "regions", "alliances", "feeds", "regionsAbove"], officer: ["bureauRegions", "feeds", "regionsAbove"] };
const time = async (name: string, text: string, values: unknown[], n = 400) => { for (let i = 0; i < 20; i++) await c.query({ name, text, values }); const t = cpu(); for (let i = 0; i < n; i++) await c.query({ name, text, values }); return ((cpu() - t) / n).toFixed(3); };
const part = process.env.PART;
for (const who of ["officer", "teacher"] as const) {
  const viewer = (await viewerOfSession(query, createHash("sha256").update(TOKENS[who]).digest(), "zh"))!;
  const peerValues = (id: string) => [id, viewer.today, viewer.me, ...scopes[who].map((s) => viewer.scopes[s])];
  for (const id of [alliances[0]!, "00000000-0000-8000-8000-000000000099"]) {
    const parts: Record<string, string> = { all: NESTED };
    if (part) Object.assign(parts, { name: "query ($id: ID!) { alliance(id: $id) { name } }", schools: "query ($id: ID!) { alliance(id: $id) { name schools(first: 20) { nodes { id name } } } }", staff: "query ($id: ID!) { alliance(id: $id) { name schools(first: 20) { nodes { id name staffCount } } } }", points: "query ($id: ID!) { alliance(id: $id) { name schools(first: 20) { nodes { id name teachingPointCount } } } }", acts: "query ($id: ID!) { alliance(id: $id) { name schools(first: 20) { nodes { id name activities(first: 5) { nodes { id kind createdAt } } } } } }", actors: "query ($id: ID!) { alliance(id: $id) { name schools(first: 20) { nodes { id name activities(first: 5) { nodes { id kind createdAt actor { id name } } } } } } }" });
    for (const [name, text] of Object.entries(parts)) {
      const plan = compiler.plan(parse(text), null, { id }, viewer)!;
      console.log(who, id === alliances[0] ? "full " : "empty", name.padEnd(8), "ours", await time(`o${name}${who}`, plan.compiled.text, plan.values as unknown[]), name === "all" ? `peer ${await time(`p${who}`, statements[who], peerValues(id))}` : "");
    }
  }
}
await c.end();
