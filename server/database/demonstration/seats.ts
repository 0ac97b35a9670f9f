import { createHash } from "node:crypto";

/** The id of a role over a scope, as the database's `seat_of` makes it. */
export function seatOf(role: string, scopeId: string, kind = ""): string {
  const hex = createHash("md5").update(`${role}:${scopeId}:${kind}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
