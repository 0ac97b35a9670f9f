import { createHash } from "node:crypto";
import { execSync } from "node:child_process";
import { alliances, TOKENS } from "../bench/nested-data";
import { answersASecond, median, NESTED, startContender } from "../bench/nested-world";
const db = "postgresql://postgres@localhost:4161/lx_bench";
const hash = createHash("sha256").update(NESTED).digest("hex");
const [server, peer] = [await startContender("server", db), await startContender("peer", db)];
const pgmain = execSync("head -1 /tmp/lx-read/pg/postmaster.pid").toString().trim();
const pids = (root: string) => execSync(`ps -o pid= --ppid ${root}`).toString().trim().split(/\s+/);
const nodes = pids(String(process.pid)).filter((p) => execSync(`cat /proc/${p}/cmdline 2>/dev/null || true`).toString().includes("contender"));
const ticks = (list: string[]) => list.reduce((s, p) => { try { const f = execSync(`cat /proc/${p}/stat`).toString().split(") ")[1]!.split(" "); return s + Number(f[11]) + Number(f[12]); } catch { return s; } }, 0);
for (const who of ["officer", "teacher"] as const) {
  const ids = who === "officer" ? alliances : [alliances[0]!, alliances[5]!];
  const ways = {
    peer: (t: number) => ({ path: `/${who}?${ids[t % ids.length]}` }),
    adhoc: (t: number) => ({ path: "/graphql", cookie: `lx_session=${TOKENS[who]}`, body: JSON.stringify({ query: NESTED, variables: { id: ids[t % ids.length] } }) }),
    persisted: (t: number) => ({ path: "/graphql", cookie: `lx_session=${TOKENS[who]}`, body: JSON.stringify({ operationName: "Nested", variables: { id: ids[t % ids.length] }, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }) }),
  };
  const cost: Record<string, { pg: number[]; node: number[]; me: number[] }> = {};
  for (let r = -1; r < 4; r++) for (const [w, next] of Object.entries(ways)) {
    const pg = pids(pgmain); const a = [ticks(pg), ticks(nodes), process.cpuUsage()] as const;
    const x = await answersASecond(w === "peer" ? peer.url : server.url, next, { clients: 8, milliseconds: 3000 });
    const n = x * 3; const me = process.cpuUsage(a[2]);
    if (r >= 0) { const c = (cost[w] ??= { pg: [], node: [], me: [] }); c.pg.push((ticks(pg) - a[0]) * 10 / n); c.node.push((ticks(nodes) - a[1]) * 10 / n); c.me.push((me.user + me.system) / 1000 / n); }
  }
  const total = (w: string) => median(cost[w]!.pg) + median(cost[w]!.node) + median(cost[w]!.me);
  for (const w of Object.keys(ways)) console.log(who, w.padEnd(10), "pg", median(cost[w]!.pg).toFixed(2), "node", median(cost[w]!.node).toFixed(2), "client", median(cost[w]!.me).toFixed(2), "=> ratio", (total("peer") / total(w)).toFixed(2));
}
await server.end(); await peer.end();
