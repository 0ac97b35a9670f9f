import type { DocumentNode, FieldNode, GraphQLObjectType, GraphQLSchema } from "graphql";
import { columnOf } from "../../entity";
import type { Query, Viewer } from "../../viewer";
import { typeOf } from "../decorators";
import type { EntityClass } from "../../entity";
import { seen, tableName, where } from "../sql";
import { Compilation } from "./compile";
import { start } from "./toll";
import { valuesOf } from "./values";
import { Writer } from "./writer";

/** What subscribers of one operation with the same variables are told of rows of one type. */
export interface PayloadRequest {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  /** The declared type, by class. */
  readonly type: EntityClass;
  /** The field nodes whose selection sets say what is told of a row. */
  readonly nodes: readonly FieldNode[];
}

/** Scopes as columns: one statement serves many viewers. All of them are signed in. */
class GroupWriter extends Writer {
  readonly used = new Set<string>();
  private readonly held_: ReadonlySet<string>;

  constructor(viewers: readonly Viewer[]) {
    super(viewers[0]!);
    this.held_ = new Set(viewers.flatMap(({ scopes }) => Object.keys(scopes).filter((name) => scopes[name]?.length)));
  }

  override scope(name: string): string | null {
    if (!this.held_.has(name)) return null;
    this.used.add(name);
    return `g."${name}"`;
  }

  held(name: string): string {
    const ids = this.scope(name);
    return ids === null ? "false" : `cardinality(${ids}) > 0`;
  }

  override me(): string {
    this.used.add("me");
    return "g.me";
  }
}

const same = (viewer: Viewer, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, name === "me" ? viewer.me : (viewer.scopes[name] ?? [])]));

/** Makes what live subscribers are sent: the compiled executor, for many viewers and rows at once. */
export class Payloads {
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  /**
   * One statement for all viewers and rows. Viewers are put together by the values of those scopes only that the
   * selection uses, so that many share one payload.
   * @returns for each viewer, in order, the JSON text of each row by id; a row that he may not see is missing
   */
  async texts(query: Query, request: PayloadRequest, viewers: readonly Viewer[], ids: readonly string[]): Promise<ReadonlyMap<string, string>[]> {
    if (viewers.length === 0 || ids.length === 0) return viewers.map(() => new Map());
    const table = typeOf(request.type);
    const writer = new GroupWriter(viewers);
    const compilation = new Compilation(this.schema, request.document, request.variables, writer);
    const alias = writer.alias();
    const object = compilation.object(this.schema.getType(table.name) as GraphQLObjectType, table, alias, request.nodes, start);
    const id = `${alias}.${columnOf(table.entity, "id").sql}`;
    const visible = seen(table, alias, writer);
    const names = [...writer.used];
    const groups = new Map<string, number>();
    const records: Record<string, unknown>[] = [];
    const groupOf = viewers.map((viewer) => {
      const values = same(viewer, names);
      const key = JSON.stringify(values);
      const known = groups.get(key);
      if (known !== undefined) return known;
      records.push({ ...values, place_: records.length });
      groups.set(key, records.length - 1);
      return records.length - 1;
    });
    const columns = ["place_ int", ...names.map((name) => (name === "me" ? "me uuid" : `"${name}" uuid[]`))];
    const given = writer.constant(JSON.stringify(records), "jsonb");
    const wanted = writer.constant(ids, "uuid[]");
    const compiled = writer.finish(
      `select g.place_ as place, ${id}::text as id, ${object}::text as text from jsonb_to_recordset(${given}) as g(${columns.join(", ")}) cross join ${tableName(table)} ${alias}${where([`${id} = any(${wanted})`, visible])}`,
    );
    const rows = await query<{ place: number; id: string; text: string }>(compiled.text, valuesOf(compiled, request.variables, viewers[0]!));
    const texts = records.map(() => new Map<string, string>());
    for (const { place, id: row, text } of rows) texts[place]?.set(row, text);
    return groupOf.map((group) => texts[group]!);
  }
}
