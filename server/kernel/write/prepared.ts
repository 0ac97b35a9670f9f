import type { ClientBase } from "pg";
import { preparedName, takePlace } from "../prepared";

/** How many statements of commands stay prepared in each connection: about what twenty commands ask. A small one holds some 20 kB there. */
const PLACES = 300;
/** A text is kept once it has been asked for this often: what is built for a number of rows is not. */
const OFTEN = 3;
/** How many texts are counted; when there are more, counting begins anew. */
const COUNTED = 5_000;

interface Met {
  readonly name: string;
  times: number;
}
const met = new Map<string, Met>();
const kept = new WeakMap<ClientBase, Set<string>>();

/** One statement on a connection, which keeps it prepared where it comes often: half of a command's time is else the planning of what was planned before. */
export async function ask<Row>(client: ClientBase, text: string, values: readonly unknown[]): Promise<Row[]> {
  const name = await nameOf(client, text);
  return (await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })).rows as Row[];
}

async function nameOf(client: ClientBase, text: string): Promise<string | undefined> {
  let known = met.get(text);
  if (!known) {
    if (met.size >= COUNTED) met.clear();
    met.set(text, (known = { name: preparedName("write", text), times: 0 }));
  }
  known.times += 1;
  if (known.times <= OFTEN) return undefined;
  let names = kept.get(client);
  if (!names) kept.set(client, (names = new Set()));
  await takePlace(client, names, PLACES, known.name);
  return known.name;
}
