import DataLoader from "dataloader";
import { entityNamedBy } from "../ids";
import type { Query, Viewer } from "../viewer";
import { columnOf, type EntityClass } from "../entity";
import { ruleSql } from "../policy";
import { Draft } from "./draft";
import { typeOf, typeOfEntity } from "./decorators";
import type { ListRequest } from "./list-request";
import { admits, belongs, filtersSql, listSql, sightOf, type ListBinder, type ListSource } from "./lists";
import { exactQuery } from "./search";
import { and, columnSql, printed, seen, tableName, viewerCanSql, where } from "./sql";
import type { ColumnField, TableType } from "./table-type";

/** A row as the reference executor has it: its fields as they go out, and under `keys` what its relations need. */
export interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly keys: Readonly<Record<string, string | null>>;
  readonly [field: string]: unknown;
}

interface PageRow extends Row {
  readonly cursor_: string;
}

/** A page that was asked for; what is read of it is fetched when it is asked. */
export interface Page {
  readonly size: number;
  readonly request: ListRequest;
  rows(): Promise<readonly PageRow[]>;
  /** Whether there are more rows in the direction of reading. */
  more(): Promise<boolean>;
  /** Whether there are rows at or behind the cursor. */
  behind(): Promise<boolean>;
  count(): Promise<number>;
}

/** Properties of a row by which its relations find theirs. */
function keysOf(type: TableType): readonly string[] {
  const keys = new Set<string>(["id"]);
  for (const field of type.fields.values()) {
    if (field.field === "one") keys.add(field.key);
    else if (field.field !== "column") keys.add(field.parentKey);
  }
  return [...keys];
}

/** The raw select list of a type; a value that a policy of its own hides never leaves the database. */
function selectList(type: TableType, alias: string, draft: Draft): string {
  const columns = [...type.fields.values()]
    .filter((field): field is ColumnField => field.field === "column")
    .map((field) => {
      const value = printed(field, columnSql(type, field.property, alias));
      return `${field.policy ? `case when ${ruleSql(field.policy, type.entity, alias, draft, { few: true })} then ${value} end` : value} as "${field.name}"`;
    });
  const keys = keysOf(type).map((key) => `${columnSql(type, key, alias)}::text as "key_${key}"`);
  return [...columns, ...keys].join(", ");
}

function toRow<Found extends Row>(type: TableType, raw: Record<string, unknown>): Found {
  const row: Record<string, unknown> = { ...raw, __typename: type.name };
  row["keys"] = Object.fromEntries(keysOf(type).map((key) => [key, raw[`key_${key}`] ?? null]));
  return row as unknown as Found;
}

const NOWHERE = "00000000-0000-0000-0000-000000000000";

/**
 * The reference executor: plain statements, one for each kind of thing that an operation asks for, however many rows
 * ask for it. Its loaders remember, so it lives for one request; a long-lived stream takes a fresh one each time.
 */
export class Reads {
  readonly viewer: Viewer;
  private readonly query: Query;
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(viewer: Viewer, query: Query) {
    this.viewer = viewer;
    this.query = query;
  }

  /** The row of a declared type by id, as a resolver returns it; null when there is none that the viewer may see. */
  row(type: EntityClass, id: string): Promise<Row | null> {
    return this.byId(typeOf(type), id);
  }

  /** The same reads with nothing remembered, for another viewer or after a change. */
  fresh(viewer: Viewer = this.viewer): Reads {
    return new Reads(viewer, this.query);
  }

  byId(type: TableType, id: string): Promise<Row | null> {
    return this.load(`row ${type.name}`, id, async (ids) => {
      const draft = new Draft(this.viewer);
      const found = await this.query(...draft.finish(
        `select ${selectList(type, "a", draft)} from ${tableName(type)} a where ${and([`a.${columnOf(type.entity, "id").sql} = any(${draft.value(ids, "uuid[]")})`, seen(type, "a", draft)])}`,
      ));
      const rows = new Map(found.map((raw) => [raw["key_id"] as string, toRow<Row>(type, raw)]));
      return ids.map((one) => rows.get(one) ?? null);
    });
  }

  /** A row of any declared type by its id. */
  async node(id: string): Promise<Row | null> {
    const entity = entityNamedBy(id);
    const type = entity && typeOfEntity(entity);
    return type ? this.byId(type, id) : null;
  }

  /** What the viewer may do with a row that he sees. */
  viewerCan(type: TableType, id: string): Promise<readonly string[]> {
    return this.load(`can ${type.name}`, id, async (ids) => {
      const draft = new Draft(this.viewer);
      const idColumn = `a.${columnOf(type.entity, "id").sql}`;
      const found = await this.query<{ id: string; can: string[] }>(...draft.finish(
        `select ${idColumn}::text as id, ${viewerCanSql(type, "a", draft)} as can from ${tableName(type)} a where ${and([`${idColumn} = any(${draft.value(ids, "uuid[]")})`, seen(type, "a", draft)])}`,
      ));
      const can = new Map(found.map((row) => [row.id, row.can]));
      return ids.map((one) => can.get(one) ?? []);
    });
  }

  /** @param name which list, @param parent the parent's key, or null for a list of its own */
  page(name: string, source: ListSource, request: ListRequest, parent: string | null): Page {
    const asked = `${name} ${JSON.stringify([request.order, request.backward, request.size, request.cursor, filterKey(request)])}`;
    const rows = () => this.load(`page ${asked}`, parent ?? NOWHERE, (parents) => this.pages(source, request, parent === null ? null : parents));
    return {
      size: request.size,
      request,
      rows: async () => inListOrder((await rows()).slice(0, request.size), request),
      more: async () => (await rows()).length > request.size,
      behind: async () => request.cursor !== undefined && (await this.load(`behind ${asked}`, parent ?? NOWHERE, (parents) => this.behind(source, request, parent === null ? null : parents))),
      count: () => this.count(name, source, request, parent),
    };
  }

  count(name: string, source: ListSource, request: ListRequest | undefined, parent: string | null): Promise<number> {
    return this.load(`count ${name} ${request ? filterKey(request) : ""}`, parent ?? NOWHERE, async (parents) => {
      const draft = new Draft(this.viewer);
      const found = await this.perParent<{ value: number }>(draft, source, parent === null ? null : parents, (key) => {
        const { from, condition, sight } = belongs(source, "a", key, draft);
        return `(select count(*)::int as value from ${from}${where([condition, ...(request ? admits(source, "a", draft, sightOf(sight, request), filtersSql(request, "a", listBinder(draft, request))) : admits(source, "a", draft, sight))])})`;
      });
      return spread(parents, found).map((rows) => rows[0]?.value ?? 0);
    });
  }

  has(name: string, source: ListSource, parent: string): Promise<boolean> {
    return this.load(`has ${name}`, parent, async (parents) => {
      const draft = new Draft(this.viewer);
      const found = await this.perParent<{ value: boolean }>(draft, source, parents, (key) => {
        const { from, condition, sight } = belongs(source, "a", key, draft);
        return `(select exists (select from ${from}${where([condition, ...admits(source, "a", draft, sight)])}) as value)`;
      });
      return spread(parents, found).map((rows) => rows[0]?.value === true);
    });
  }

  private async pages(source: ListSource, request: ListRequest, parents: readonly string[] | null): Promise<PageRow[][]> {
    const draft = new Draft(this.viewer);
    const type = source.to;
    const found = await this.perParent<Record<string, unknown>>(draft, source, parents, (key) => {
      const list = listSql(source, "a", request, key, listBinder(draft, request));
      return `(select ${selectList(type, "a", draft)}, ${list.cursor} as cursor_, row_number() over (order by ${list.order}) as place
        from ${list.from}${where([list.base, list.beyond()])} order by ${list.order} limit ${request.size + 1})`;
    }, "place");
    return spread(parents ?? [NOWHERE], found).map((rows) => rows.map((raw) => toRow<PageRow>(type, raw)));
  }

  private async behind(source: ListSource, request: ListRequest, parents: readonly string[] | null): Promise<boolean[]> {
    const draft = new Draft(this.viewer);
    const found = await this.perParent<{ value: boolean }>(draft, source, parents, (key) => {
      const list = listSql(source, "a", request, key, listBinder(draft, request));
      return `(select exists (select from ${list.from}${where([list.base, list.behind()])}) as value)`;
    });
    return spread(parents ?? [NOWHERE], found).map((rows) => rows[0]?.value === true);
  }

  /** One statement for all parents: `lateral` over their keys. */
  private perParent<Found extends object>(draft: Draft, source: ListSource, parents: readonly string[] | null, lateral: (parent: string | null) => string, order?: string): Promise<(Found & { parent_: string })[]> {
    if (parents === null) return this.query(...draft.finish(`select 1 as parent_, q.* from ${lateral(null)} q${order ? ` order by q.${order}` : ""}`));
    const keys = draft.value(parents, `${parentType(source)}[]`);
    return this.query(...draft.finish(`select p.place as parent_, q.* from unnest(${keys}) with ordinality p(key, place) cross join lateral ${lateral("p.key")} q order by p.place${order ? `, q.${order}` : ""}`));
  }

  private load<Value>(name: string, key: string, batch: (keys: readonly string[]) => Promise<readonly Value[]>): Promise<Value> {
    let loader = this.loaders.get(name) as DataLoader<string, Value> | undefined;
    if (!loader) this.loaders.set(name, (loader = new DataLoader<string, Value>(batch)));
    return loader.load(key);
  }
}

const filterKey = (request: ListRequest): string => JSON.stringify(request.filters.map(({ field, value }) => [field.name, value]));

/** The parent's key has the type of the column that it is compared with. */
const parentType = (source: ListSource): string => (source.link ? columnOf(source.link.via, source.link.from) : columnOf(source.to.entity, source.key ?? "id")).type;

/** What was read from the end stands in the order of the list again. */
const inListOrder = <Value>(rows: readonly Value[], request: ListRequest): readonly Value[] => (request.backward ? rows.toReversed() : rows);

/** The found rows of each parent, in the parents' order. */
function spread<Found extends { parent_: string }>(parents: readonly string[], found: readonly Found[]): Found[][] {
  const lists: Found[][] = parents.map(() => []);
  for (const row of found) lists[Number(row.parent_) - 1]?.push(row);
  return lists;
}

function listBinder(draft: Draft, request: ListRequest): ListBinder {
  return {
    scope: (name) => draft.scope(name),
    me: () => draft.me(),
    today: () => draft.today(),
    alias: () => draft.alias(),
    filter: (field, i) => draft.value(request.filters[i]?.value, field.cast),
    exact: (i) => draft.value(exactQuery(request.filters[i]?.asked), "tsquery"),
    cursor: (part, i) => draft.value(request.cursor?.[i], part.type),
  };
}
