import fc from "fast-check";
import type { Pool } from "pg";
import { tableShape } from "../../server/kernel/entity";
import { newId } from "../../server/kernel/ids";
import { declaredTypes } from "../../server/kernel/read";
import type { EntityClass } from "../../server/kernel/entity";
import { getMetadataArgsStorage } from "typeorm";

/**
 * Random rows for every table there is, made from what the database says of itself: columns, foreign keys, checks.
 * A new table joins by itself. Ids that no foreign key leads anywhere point where the declared relations say.
 */
interface ColumnInfo {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
}
interface TableInfo {
  readonly name: string;
  readonly columns: ColumnInfo[];
  readonly references: ReadonlyMap<string, string>;
  readonly checks: readonly string[];
}

/** Every table that an entity describes; the rest is kept by the kernel, by triggers or by a library. */
const entitiesByTable = (): Map<string, EntityClass> =>
  new Map(getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === "function" ? [[tableShape(target as unknown as EntityClass).name, target as unknown as EntityClass]] : [])));

async function tablesOf(pool: Pool): Promise<TableInfo[]> {
  const columns = await pool.query<ColumnInfo>(`select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable, (a.attidentity <> '' or a.attgenerated <> '' or a.atttypid = 'tsvector'::regtype) as generated
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`);
  const references = await pool.query<{ table: string; column: string; target: string }>(`select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and array_length(c.conkey, 1) = 1`);
  const checks = await pool.query<{ table: string; text: string }>("select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c'");
  const described = entitiesByTable();
  const names = [...new Set(columns.rows.map(({ table }) => table))].filter((name) => described.has(name));
  return names.map((name) => ({
    name,
    columns: columns.rows.filter(({ table }) => table === name),
    references: new Map(references.rows.filter(({ table }) => table === name).map(({ column, target }) => [column, target])),
    checks: checks.rows.filter(({ table }) => table === name).map(({ text }) => text),
  }));
}

/** Parents first. A reference to the own table is filled from the rows before. */
function inOrder(tables: readonly TableInfo[]): TableInfo[] {
  const done: TableInfo[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const next = [...left].find((table) => [...table.references.values()].every((target) => target === table.name || done.some(({ name }) => name === target) || ![...left].some(({ name }) => name === target)));
    const table = next ?? [...left][0]!;
    left.delete(table);
    done.push(table);
  }
  return done;
}

/** Where ids point of which the database does not say it: `table.column` → table, from the declared relations. */
function softReferences(): Map<string, string> {
  const soft = new Map<string, string>();
  for (const type of declaredTypes().values()) {
    const own = tableShape(type.entity);
    for (const field of type.fields.values()) {
      if (field.field === "one") soft.set(`${own.name}.${own.columns.get(field.key)?.sql}`, tableShape(field.to().entity).name);
      else if (field.field !== "column" && !field.link && field.parentKey === "id") {
        const other = tableShape(field.to().entity);
        soft.set(`${other.name}.${other.columns.get(field.key)?.sql}`, own.name);
      }
    }
  }
  return soft;
}

/** `table.column` → the words of its enumeration, as the declared types name them. */
function vocabularies(): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const type of declaredTypes().values()) {
    const { name, columns } = tableShape(type.entity);
    for (const field of type.fields.values()) if (field.field === "column" && field.values) words.set(`${name}.${columns.get(field.property)?.sql}`, Object.values(field.values));
  }
  return words;
}

const literals = (text: string): string[] => [...text.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, value]) => value!.replaceAll("''", "'"));
const patterns = new Map<string, fc.Arbitrary<string>>();

/** What a text column may hold, from its checks: a choice, a pattern, or a length. */
function textsOf({ checks }: TableInfo, column: string): { choices: string[]; pattern: string | undefined; longest: number } {
  const about = checks.filter((check) => new RegExp(`\\b${column}\\b`).test(check));
  const choices = about.flatMap((check) => [
    ...[...check.matchAll(new RegExp(`\\b${column} = '((?:[^']|'')*)'::text`, "g"))].map(([, value]) => value!),
    ...[...check.matchAll(new RegExp(`\\b${column} (?:= ANY|<@) \\(?\\(?(ARRAY\\[[^\\]]*\\])`, "g"))].flatMap(([, list]) => literals(list!)),
  ]);
  const pattern = about.map((check) => new RegExp(`\\b${column} ~ '((?:[^']|'')*)'::text`).exec(check)?.[1]).find((found) => found !== undefined);
  const longest = Math.min(...about.map((check) => Number(/<= (\d+)/.exec(check)?.[1] ?? 60)), 60);
  return { choices: [...new Set(choices)], pattern, longest };
}

/** What has broken printers and orders before. */
const TEXTS = ["王芳", "a", "Ab", "ab", "A_b%c", "quote ' and \" and \\", "line\nend", "𠮷野家 😀", "  edge  ", "{}", "null", "\t", "é", "e\u0301", "zz"];
const DAYS = ["1999-12-31", "2024-02-29", "2025-01-01", "2026-05-31", "2026-06-01", "2026-06-02", "2027-01-01"];
const MOMENTS = ["2024-01-01 00:00:00+00", "2024-01-01 00:00:00.000001+00", "2024-01-01 00:00:00.001+00", "2024-06-30 23:59:59.9999+00", "2024-06-30 23:59:59.999999+00", "2025-12-31 16:00:00+00"];
const INTEGERS = [0, 1, 2, 2024, 2025, 30, 5, -1, 2147483647];
const BIGS = ["0", "1", "9007199254740993", "-9007199254740993", "9223372036854775807"];
const FLOATS = [0, 0.1, 1e20, -1.5, 1e-7, 39.9];
const JSONS = [{}, { name: "王芳", n: 1.5 }, [1, "2", null], { b: 1, a: { deep: [true] } }, "text", { schoolName: "x" }];

export interface RandomRows {
  /** Ids of the rows of each table. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** Fills every table with random rows. @param seed the same seed gives rows of the same kind (their ids are new) */
export async function fillWithRandomRows(pool: Pool, seed: number, rowsOf: (table: string) => number = () => 14): Promise<RandomRows> {
  const random = seeded(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const tables = inOrder(await tablesOf(pool));
  const soft = softReferences();
  const words = vocabularies();
  const entities = entitiesByTable();
  const ids = new Map<string, string[]>();
  const kept = new Map<string, string[]>();
  for (const table of tables) {
    const entity = entities.get(table.name);
    ids.set(table.name, Array.from({ length: rowsOf(table.name) }, (_, i) => idFor(entity, 1.7e12 + Math.floor(random() * 1e10) + i)));
  }
  const everyId = [...ids.values()].flat();
  const counters = new Map<string, number>();

  const value = (table: TableInfo, column: ColumnInfo, row: Map<string, unknown>, place: number): unknown => {
    const { name, type } = column;
    if (name === "id" && type === "uuid") return ids.get(table.name)![place];
    const target = table.references.get(name);
    if (target !== undefined) {
      const there = kept.get(target) ?? [];
      if (there.length === 0 || (column.nullable && random() < 0.25)) return null;
      return pick(there);
    }
    if (column.nullable && random() < 0.25) return null;
    switch (type) {
      case "uuid": {
        const kind = row.get(name.replace(/_id$/, "_kind"));
        const there = ids.get(soft.get(`${table.name}.${name}`) ?? (typeof kind === "string" ? kind : "")) ?? everyId;
        return random() < 0.95 ? pick(there) : pick(everyId);
      }
      case "text": {
        const { choices, pattern, longest } = textsOf(table, name);
        const from = words.get(`${table.name}.${name}`) ?? choices;
        if (from.length > 0) return pick(from);
        if (pattern !== undefined) return fromPattern(pattern, random);
        const unique = random() < 0.5 ? "" : String(Math.floor(random() * 1000));
        return (pick(TEXTS) + unique + (longest < 3 ? "" : "xy".slice(0, random() < 0.5 ? 2 : 1))).slice(0, longest).replace(/[\ud800-\udbff]$/, "");
      }
      case "text[]": {
        const { choices } = textsOf(table, name);
        const from = words.get(`${table.name}.${name}`) ?? (choices.length > 0 ? choices : TEXTS);
        return [...new Set([pick(from), pick(from)])].slice(0, random() < 0.7 ? 1 : 2);
      }
      case "uuid[]":
        return [...new Set([pick(everyId), pick(everyId), pick(everyId)])];
      case "date":
        return pick(DAYS);
      case "time without time zone":
        return pick(["00:00:00", "08:00:00", "08:45:00", "23:59:59"]);
      case "tstzrange":
        return `[${pick(DAYS)} 09:00+08,${pick(DAYS)} 10:00+08)`.replace(/^\[(\S+) (\S+),(\S+) /, (whole, since: string, at: string, until: string) => (since <= until ? whole : `[${until} ${at},${since} `));
      case "timestamp with time zone":
        return name === "expires_at" ? "2100-01-01 00:00:00+00" : pick(MOMENTS);
      case "integer":
        return pick(INTEGERS);
      case "bigint":
        return name === "seq" ? String(bump(counters, table.name)) : pick(BIGS);
      case "double precision":
      case "numeric":
        return pick(FLOATS);
      case "boolean":
        return random() < 0.5;
      case "jsonb":
      case "json":
        return JSON.stringify(pick(JSONS));
      case "bytea":
        return Buffer.from(Array.from({ length: 32 }, () => Math.floor(random() * 256)));
      default:
        throw new Error(`no random value for ${table.name}.${name} of type ${type}`);
    }
  };

  await pool.query(TRY_ROW);
  for (const table of tables) {
    const here: string[] = [];
    kept.set(table.name, here);
    // What the database's checks refuse is thrown again; what they let through is data.
    let missing = Array.from({ length: rowsOf(table.name) }, (_, place) => place);
    for (let attempt = 0; attempt < 30 && missing.length > 0; attempt++) {
      const thrown = missing.map((place) => {
        const row = new Map<string, unknown>();
        for (const column of table.columns) {
          if (column.generated || column.name === "version") continue;
          if (column.name === "ord" && !column.generated) row.set("ord", pick(kept.get("ord of the table before") ?? ["1"]));
          else row.set(column.name, value(table, column, row, place));
        }
        return { place, row };
      });
      const taken = await tryRows(pool, table, thrown.map(({ row }) => row));
      for (const [index, { row }] of thrown.entries()) if (taken[index]) here.push(String(row.get("id") ?? ""));
      missing = thrown.filter((_, index) => !taken[index]).map(({ place }) => place);
    }
    if (table.columns.some(({ name, generated }) => name === "ord" && generated)) {
      const found = await pool.query<{ ord: string }>(`select ord::text from ${table.name}`);
      kept.set("ord of the table before", found.rows.map(({ ord }) => ord));
    }
  }
  return { ids: kept };
}

const idFor = (entity: EntityClass | undefined, at: number): string => {
  if (!entity) return crypto.randomUUID();
  try {
    return newId(entity, at);
  } catch {
    // An entity without a code: its rows are never named by an id of ours.
    return crypto.randomUUID();
  }
};

const bump = (counters: Map<string, number>, name: string): number => {
  const next = (counters.get(name) ?? 0) + 1;
  counters.set(name, next);
  return next;
};

/** Inserts a row, or answers that a constraint refused it. Any other error would be a fault, and comes through. */
const TRY_ROW = `create or replace function try_row(tab text, names text[], r jsonb) returns boolean language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(name), ', ') from unnest(names) as name);
begin
  execute format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, $1)', tab, columns, columns, tab) using r;
  return true;
exception when integrity_constraint_violation then
  return false;
end $$`;

/** Tries all of them in one statement: which were taken. */
async function tryRows(pool: Pool, table: TableInfo, rows: readonly ReadonlyMap<string, unknown>[]): Promise<boolean[]> {
  const names = [...(rows[0]?.keys() ?? [])];
  const json = new Set(table.columns.filter(({ type }) => type === "jsonb" || type === "json").map(({ name }) => name));
  const asJson = (name: string, value: unknown): unknown => {
    if (Buffer.isBuffer(value)) return `\\x${value.toString("hex")}`;
    return json.has(name) && typeof value === "string" ? JSON.parse(value) : value;
  };
  const given = rows.map((row) => Object.fromEntries([...row].map(([name, value]) => [name, asJson(name, value)])));
  const { rows: answers } = await pool.query<{ taken: boolean }>(
    "select try_row($1, $2, r) as taken from jsonb_array_elements($3::jsonb) with ordinality as given(r, place) order by place",
    [table.name, names, JSON.stringify(given)],
  );
  return answers.map(({ taken }) => taken);
}

function fromPattern(pattern: string, random: () => number): string {
  let made = patterns.get(pattern);
  if (!made) patterns.set(pattern, (made = fc.stringMatching(new RegExp(pattern))));
  return fc.sample(made, { numRuns: 1, seed: Math.floor(random() * 2 ** 31) })[0]!;
}

/** mulberry32: small, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
