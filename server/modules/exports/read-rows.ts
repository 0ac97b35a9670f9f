import type { Language } from "../../kernel/messages";
import { listRequest, namedList, Reads, sourceOf, type DeclaredField, type NamedList, type Row } from "../../kernel/read";
import type { OutRow } from "../../kernel/sheets";
import type { Query, Viewer } from "../../kernel/viewer";
import { cellOf, cellsTogether } from "./cells";
import type { ExportColumn } from "./exportable";
import type { Export } from "./export.entity";

/**
 * More rows at once than a client may ask for: the policies of a long list go through whole tables once a page. What a
 * page holds stays small beside what the process holds anyhow.
 */
const PAGE = 500;
/** Of what stands several times in one cell, so many. */
const MOST_IN_A_CELL = 20;

/** Follows a way from rows to their values; the reads gather what many rows ask for into one statement. */
async function valuesAt(reads: Reads, row: Row, [field, ...rest]: readonly DeclaredField[], owner: string): Promise<unknown[]> {
  if (!field) return [];
  switch (field.field) {
    case "column":
      return [row[field.name]];
    case "one": {
      const id = row.keys[field.key] ?? null;
      const other = id === null ? null : await reads.byId(field.to(), id);
      return other ? valuesAt(reads, other, rest, field.to().name) : [];
    }
    case "many": {
      const key = row.keys[field.parentKey] ?? null;
      if (key === null) return [];
      const others = await reads.page(`${owner}.${field.name}`, sourceOf(field), listRequest(field.to(), { first: MOST_IN_A_CELL }), key).rows();
      return (await Promise.all(others.map((other) => valuesAt(reads, other, rest, field.to().name)))).flat();
    }
    default: {
      const key = row.keys[field.parentKey] ?? null;
      if (key === null) return [];
      const name = `${owner}.${field.name}`;
      return [await (field.field === "count" ? reads.count(name, sourceOf(field), undefined, key) : reads.has(name, sourceOf(field), key))];
    }
  }
}

type Asked = Pick<Export, "list" | "parentId" | "filter" | "orderBy">;

/** A list as one viewer sees it, page by page: the policies stand in the statements, as for a client. */
export class ListReader {
  private readonly query: Query;
  private readonly viewer: Viewer;
  private readonly asked: Asked;
  private readonly list: NamedList;

  constructor(query: Query, viewer: Viewer, asked: Asked) {
    const list = namedList(asked.list);
    if (!list) throw new Error(`there is no list ${asked.list} any more`);
    this.list = list;
    this.query = query;
    this.viewer = viewer;
    this.asked = asked;
  }

  private page(reads: Reads, after: string | null, parent: string | null, size = PAGE) {
    const { list, asked } = this;
    return reads.page(list.name, list.source, { ...listRequest(list.type, { after, filter: asked.filter, orderBy: asked.orderBy }), size }, parent);
  }

  /** The key of the row whose list it is; undefined when the viewer does not see that row. */
  private async parent(reads: Reads): Promise<string | null | undefined> {
    const { parent } = this.list;
    if (!parent) return null;
    const row = await reads.byId(parent.type, this.asked.parentId ?? "");
    return row ? (row.keys[parent.key] ?? undefined) : undefined;
  }

  /** How many rows there are; undefined where the list is not his to see. */
  async count(): Promise<number | undefined> {
    const reads = new Reads(this.viewer, this.query);
    const parent = await this.parent(reads);
    return parent === undefined ? undefined : this.page(reads, null, parent).count();
  }

  /** The rows of a page with their cells, and where the next one begins; null at the end. */
  async read(columns: readonly ExportColumn[], after: string | null, language: Language): Promise<{ rows: OutRow[]; next: string | null }> {
    const { rows, next } = await this.values(columns.map(({ path }) => path), after);
    return { rows: rows.map((row) => row.map((values, i) => cellsTogether(values.map((value) => cellOf(columns[i]!.path.at(-1)!, value, language, columns[i]!.values)), language))), next };
  }

  /** The same as the rows have them: of each way, the values at its end. */
  async values(paths: readonly (readonly DeclaredField[])[], after: string | null): Promise<{ rows: unknown[][][]; next: string | null }> {
    // What a page remembers goes with it.
    const reads = new Reads(this.viewer, this.query);
    const parent = await this.parent(reads);
    if (parent === undefined) return { rows: [], next: null };
    const page = this.page(reads, after, parent);
    const found = await page.rows();
    const rows = await Promise.all(found.map((row) => Promise.all(paths.map((path) => valuesAt(reads, row, path, this.list.type.name)))));
    return { rows, next: (await page.more()) ? (found.at(-1)?.cursor_ ?? null) : null };
  }
}
