import { randomFillSync } from "node:crypto";
import type { EntityClass } from "./entity";

/**
 * Ids are UUIDs of version 8 (RFC 9562, section 5.8), laid out like version 7: 48 bits of Unix milliseconds, the
 * version, 12 bits that name the table, the variant and 62 random bits. They sort by time, and `node(id)` knows
 * from the id alone which table to ask. SQL has the same as `new_id(code)`.
 */
const codeOf = new Map<EntityClass, number>();
const entityOf = new Map<number, EntityClass>();

/** Gives an entity its table code: 1 to 4095, used once, never changed after it landed. */
export function Code(code: number) {
  return (entity: EntityClass) => {
    const taken = entityOf.get(code);
    if (taken && taken !== entity) throw new Error(`table code ${code} belongs to ${taken.name}, ${entity.name} needs another`);
    if (!Number.isInteger(code) || code < 1 || code > 0xfff) throw new Error(`${entity.name}: a table code is 1 to 4095`);
    codeOf.set(entity, code);
    entityOf.set(code, entity);
  };
}

const random = new Uint8Array(4096);
let used = random.length;

function eightRandomBytes(): Uint8Array {
  if (used + 8 > random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += 8;
  return random.subarray(used - 8, used);
}

/** The code of an entity's table: for ids that a statement makes by `new_id(code)`. */
export function tableCode(entity: EntityClass): number {
  const code = codeOf.get(entity);
  if (code === undefined) throw new Error(`${entity.name} has no @Code`);
  return code;
}

/** A new id for a row of this entity's table. */
export const newId = (entity: EntityClass, at = Date.now()): string => idOfCode(tableCode(entity), at);

/** An id from its parts: for sets of rows that are made by code and time, without entities, and the same each time. */
export function idOfCode(code: number, at = Date.now(), random: Uint8Array = eightRandomBytes()): string {
  const tail = Buffer.from(random);
  tail[0] = (tail[0]! & 0x3f) | 0x80;
  const hex = at.toString(16).padStart(12, "0") + "8" + code.toString(16).padStart(3, "0") + tail.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id. Ids are compared as text, so only lower case is one. */
export const isId = (text: string): boolean => UUID.test(text);

/** The entity whose row an id names, or undefined when it names none of ours. */
export function entityNamedBy(id: string): EntityClass | undefined {
  if (!isId(id) || id[14] !== "8") return undefined;
  return entityOf.get(Number.parseInt(id.slice(15, 18), 16));
}
