import { createHash } from "node:crypto";
import { type Figure, median } from "./figure";
import { alliances, TOKENS } from "./nested-data";
import { answersASecond, ask, NESTED, nestedDatabase, startContender, type Asked } from "./nested-world";

export const name = "read.nested";

const ROUNDS = 5;
/** As many as there are connections to the database: more would wait, and measure the scheduler. */
const CLIENTS = 8;
const WARM_UP_MS = 1_500;
const TURN_MS = 3_000;
const LIMITS = { "ad hoc": "at least 0.60", persisted: "at least 0.75" } as const;

/** The teacher's school is in two of the alliances of its county; the officer sees all ten. */
const seen = { teacher: [alliances[0]!, alliances[5]!], officer: alliances };
type Who = keyof typeof seen;

const hash = createHash("sha256").update(NESTED).digest("hex");
const graphql = (who: Who, body: object): Asked => ({ path: "/graphql", body: JSON.stringify(body), cookie: `lx_session=${TOKENS[who]}` });
const asking = {
  peer: (who: Who, id: string): Asked => ({ path: `/${who}?${id}` }),
  "ad hoc": (who: Who, id: string): Asked => graphql(who, { query: NESTED, variables: { id } }),
  persisted: (who: Who, id: string): Asked => graphql(who, { operationName: "Nested", variables: { id }, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  reference: (who: Who, id: string): Asked => graphql(who, { query: NESTED, variables: { id } }),
} as const;
type Way = keyof typeof asking;

/** Requests a second of each way over those of a hand-written statement behind a bare server, turn by turn. */
export async function run(): Promise<Figure[]> {
  const database = await nestedDatabase();
  const server = await startContender("server", database.url);
  const reference = await startContender("reference", database.url);
  const peer = await startContender("peer", database.url);
  const urls: Record<Way, string> = { peer: peer.url, "ad hoc": server.url, persisted: server.url, reference: reference.url };
  const ways = Object.keys(asking) as Way[];
  try {
    const figures: Figure[] = [];
    for (const who of Object.keys(seen) as Who[]) {
      await requireSameAnswers(urls, who);
      const next = (way: Way) => (turn: number) => asking[way](who, seen[who][turn % seen[who].length]!);
      for (const way of ways) await answersASecond(urls[way], next(way), { clients: CLIENTS, milliseconds: WARM_UP_MS });
      const rates: Record<Way, number[]> = { peer: [], "ad hoc": [], persisted: [], reference: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const way of ways) rates[way].push(await answersASecond(urls[way], next(way), { clients: CLIENTS, milliseconds: TURN_MS }));
      }
      const bare = `${median(rates.peer).toFixed(0)}/s, one prepared statement behind node:http`;
      for (const way of ["ad hoc", "persisted", "reference"] as const) {
        // Each turn against the peer's turn of the same round: what else the machine does falls on both.
        const ratio = median(rates[way].map((rate, round) => rate / rates.peer[round]!));
        const limit = way === "reference" ? undefined : LIMITS[way];
        figures.push({ name: `${name} ${who} ${way}`, value: Math.round(ratio * 100) / 100, unit: `of the peer (${median(rates[way]).toFixed(0)}/s)`, peer: bare, ...(limit === undefined ? {} : { limit }) });
      }
    }
    return figures;
  } finally {
    await Promise.all([server.end(), reference.end(), peer.end()]);
    await database.stop();
  }
}

/** All ways say the same, or the race is for nothing. */
async function requireSameAnswers(urls: Record<Way, string>, who: Who): Promise<void> {
  for (const id of seen[who]) {
    const answers = await Promise.all((Object.keys(asking) as Way[]).map(async (way) => JSON.stringify(JSON.parse((await ask(urls[way], asking[way](who, id))).text))));
    const [first] = answers;
    if (answers.some((answer) => answer !== first)) throw new Error(`not the same answers for ${who}:\n${answers.map((answer) => answer.slice(0, 400)).join("\n")}`);
    if ((first?.split('"staffCount":30').length ?? 0) !== 21 || (first?.match(/"actor":\{/g)?.length ?? 0) !== 100) throw new Error(`${who} does not see what he should: ${first?.slice(0, 400)}`);
  }
}
