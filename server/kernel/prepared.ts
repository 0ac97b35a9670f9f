import { createHash } from "node:crypto";
import type { ClientBase } from "pg";

/** pg's own list of what a connection has prepared: what is given up has to leave it. */
interface Prepared {
  connection?: { parsedStatements?: Record<string, string> };
}

/** The same text has the same name: under it a connection keeps the statement prepared. */
export const preparedName = (kind: string, text: string): string => `${kind}_${createHash("sha1").update(text).digest("base64url")}`;

/** Takes one of a connection's places for prepared statements; when all are taken, the least used is given up. */
export async function takePlace(client: ClientBase, names: Set<string>, places: number, name: string): Promise<void> {
  if (names.delete(name)) {
    names.add(name);
    return;
  }
  const [oldest] = names;
  if (names.size >= places && oldest !== undefined) {
    names.delete(oldest);
    const parsed = (client as unknown as Prepared).connection?.parsedStatements;
    // What failed before it was parsed was never prepared.
    if (parsed && oldest in parsed) {
      await client.query(`deallocate "${oldest}"`);
      delete parsed[oldest];
    }
  }
  names.add(name);
}
