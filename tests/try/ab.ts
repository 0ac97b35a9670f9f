import { createHash } from "node:crypto";
import { alliances, TOKENS } from "../bench/nested-data";
import { answersASecond, median, NESTED, startContender } from "../bench/nested-world";
const db = "postgresql://postgres@localhost:4161/lx_bench";
const hash = createHash("sha256").update(NESTED).digest("hex");
const who = (process.argv[2] ?? "officer") as "officer" | "teacher";
const ids = who === "officer" ? alliances : [alliances[0]!, alliances[5]!];
const [server, peer] = [await startContender("server", db), await startContender("peer", db)];
const ways = {
  peer: (t: number) => ({ path: `/${who}?${ids[t % ids.length]}` }),
  adhoc: (t: number) => ({ path: "/graphql", cookie: `lx_session=${TOKENS[who]}`, body: JSON.stringify({ query: NESTED, variables: { id: ids[t % ids.length] } }) }),
  persisted: (t: number) => ({ path: "/graphql", cookie: `lx_session=${TOKENS[who]}`, body: JSON.stringify({ operationName: "Nested", variables: { id: ids[t % ids.length] }, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }) }),
};
for (const clients of [4, 16]) {
  const rates: Record<string, number[]> = { peer: [], adhoc: [], persisted: [] };
  for (let r = -1; r < 6; r++) for (const [w, next] of Object.entries(ways)) { const x = await answersASecond(w === "peer" ? peer.url : server.url, next, { clients, milliseconds: 1500 }); if (r >= 0) rates[w]!.push(x); }
  for (const w of ["adhoc", "persisted"]) console.log(who, clients, w, median(rates[w]!.map((x, i) => x / rates["peer"]![i]!)).toFixed(2), rates[w]!.map((x, i) => (x / rates["peer"]![i]!).toFixed(2)).join(" "), "peer/s", median(rates["peer"]!).toFixed(0));
}
await server.end(); await peer.end();
