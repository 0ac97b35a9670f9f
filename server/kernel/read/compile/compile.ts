import { getArgumentValues, Kind, visit, type DocumentNode, type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { entityNamedBy } from "../../ids";
import { quote, ruleSql, type Sight } from "../../policy";
import { columnOf } from "../../entity";
import { guardSql } from "../../viewer-cache";
import { rootSource, sourceOf } from "../attach";
import { typeOfEntity } from "../decorators";
import { idRequest, idsRequest, type Arguments } from "../list-request";
import { admits, belongs, countSql, type ListSource } from "../lists";
import { and, columnSql, seen, tableName, viewerCanSql, where } from "../sql";
import type { DeclaredField, ManyField, ReadExtensions, TableType } from "../table-type";
import { connectionSql } from "./connection";
import { objectSql, valueSql, type Member } from "./json";
import { Selection } from "./selection";
import { count, start, throughOne, type Way } from "./toll";
import { NotCompiled, type Compiled, type Writer } from "./writer";

type Field = GraphQLField<unknown, unknown>;

const namesVariable = (node: FieldNode): boolean => {
  let found = false;
  for (const argument of node.arguments ?? []) visit(argument, { [Kind.VARIABLE]: () => void (found = true) });
  return found;
};

/** Compiles one shape of an operation. Throws `NotCompiled` for what the reference executor does better or alone. */
export class Compilation {
  readonly writer: Writer;
  readonly selection: Selection;
  private readonly schema: GraphQLSchema;
  private readonly variables: Record<string, unknown>;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>, writer: Writer) {
    this.schema = schema;
    this.variables = variables;
    this.writer = writer;
    this.selection = new Selection(schema, document, variables);
  }

  operation(operation: OperationDefinitionNode): Compiled {
    const query = this.schema.getQueryType();
    if (!query || operation.operation !== "query") throw new NotCompiled(operation.operation);
    const members = [...this.selection.of(query, [operation.selectionSet])].map(([name, nodes]): Member => [name, this.root(query, nodes)]);
    const guard = guardSql(this.writer);
    const answer = `${objectSql(members)}::text`;
    return this.writer.finish(`select ${guard === "true" ? answer : `case when ${guard} then ${answer} end`} as data`);
  }

  /** The arguments of a field as this execution has them, and where later executions find theirs. */
  ask<Request>(field: Field, node: FieldNode, read: (args: Arguments) => Request): { index: number; request: Request } {
    const request = read(getArgumentValues(field, node, this.variables));
    this.writer.asked.push({ field, node, read, constant: namesVariable(node) ? undefined : request });
    return { index: this.writer.asked.length - 1, request };
  }

  private root(query: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    const [node] = nodes;
    const name = node!.name.value;
    if (name === "__typename") return `${quote(query.name)}::text`;
    const field = query.getFields()[name];
    const { root } = (field?.extensions ?? {}) as ReadExtensions;
    if (!field || !root) throw new NotCompiled(`Query.${name} is written by hand`);
    switch (root.root) {
      case "byId": {
        const { index } = this.ask(field, node!, idRequest);
        return this.row(root.to(), this.writer.request<string>(index, (id) => id, "uuid"), nodes, start);
      }
      case "mine": {
        const me = this.writer.me();
        return me === null ? "null" : this.row(root.to(), me, nodes, start);
      }
      case "node":
        return this.node(field, nodes);
      case "nodes":
        return this.nodes(field, nodes);
      default:
        return connectionSql(this, rootSource(root), field, nodes, null, start);
    }
  }

  /** One row by its id, or null. */
  private row(type: TableType, id: string, nodes: readonly FieldNode[], way: Way, witness?: Sight["witness"]): string {
    const alias = this.writer.alias();
    const visible = seen(type, alias, this.writer, { few: true, witness });
    if (visible === "false") return "null";
    const object = this.object(this.objectType(type), type, alias, nodes, throughOne(way, type.name));
    return `(select ${object} from ${tableName(type)} ${alias}${where([`${alias}.${columnOf(type.entity, "id").sql} = ${id}`, visible])})`;
  }

  private objectType(type: TableType): GraphQLObjectType {
    return this.schema.getType(type.name) as GraphQLObjectType;
  }

  private node(field: Field, nodes: readonly FieldNode[]): string {
    const { index, request } = this.ask(field, nodes[0]!, idRequest);
    const type = typeNamedBy(request);
    return type ? this.row(type, this.writer.request<string>(index, (id) => id, "uuid"), nodes, start) : "null";
  }

  private nodes(field: Field, nodes: readonly FieldNode[]): string {
    const { index, request } = this.ask(field, nodes[0]!, idsRequest);
    const alias = this.writer.alias();
    const named = new Map<string, TableType>();
    for (const id of request) {
      const type = typeNamedBy(id);
      if (type) named.set(versionAndCode(id), type);
    }
    const ids = this.writer.request<readonly string[]>(index, (given) => given, "uuid[]");
    const way: Way = { tables: [], times: Math.max(request.length, 1), shared: false };
    const rows = [...named].map(([code, type]) => `when ${quote(code)} then ${this.row(type, `${alias}.id`, nodes, way)}`);
    const one = rows.length === 0 ? "null::json" : `case substr(${alias}.id::text, 15, 4) ${rows.join(" ")} end`;
    return `(select coalesce(json_agg(${one} order by ${alias}.place), '[]'::json) from unnest(${ids}) with ordinality ${alias}(id, place))`;
  }

  /** A row as an object of what is selected of it. */
  object(type: GraphQLObjectType, table: TableType, alias: string, nodes: readonly FieldNode[], way: Way): string {
    const fields = type.getFields();
    return objectSql(
      [...this.selection.inside(type, nodes)].map(([name, inner]): Member => {
        const called = inner[0]!.name.value;
        if (called === "__typename") return [name, `${quote(type.name)}::text`];
        const field = fields[called];
        const { declared, viewerCan } = (field?.extensions ?? {}) as ReadExtensions;
        if (viewerCan) return [name, viewerCanSql(viewerCan, alias, this.writer)];
        if (!field || !declared) throw new NotCompiled(`${type.name}.${called} is written by hand`);
        return [name, this.declared(field, declared, table, alias, inner, way)];
      }),
    );
  }

  private declared(field: Field, declared: DeclaredField, table: TableType, alias: string, nodes: readonly FieldNode[], way: Way): string {
    switch (declared.field) {
      case "column": {
        const value = valueSql(declared, columnSql(table, declared.property, alias));
        if (!declared.policy) return value;
        const visible = ruleSql(declared.policy, table.entity, alias, this.writer, { few: true });
        return visible === "false" ? "null" : `case when ${visible} then ${value} end`;
      }
      case "one":
        return this.row(declared.to(), columnSql(table, declared.key, alias), nodes, way, { entity: table.entity, property: declared.key, rule: table.policy.see, column: "id" });
      case "many":
        return connectionSql(this, under(declared, table), field, nodes, columnSql(table, declared.parentKey, alias), way);
      case "count":
      case "has":
        count(way, declared.to().name);
        return this.aggregate(declared, table, alias);
    }
  }

  private aggregate(field: ManyField, table: TableType, parent: string): string {
    const source = under(field, table);
    const alias = this.writer.alias();
    const { from, condition, sight } = belongs(source, alias, columnSql(table, field.parentKey, parent), this.writer);
    const base = and([condition, ...admits(source, alias, this.writer, sight)]);
    if (base === "false") return field.field === "count" ? "0" : "false";
    return field.field === "count" ? `(${countSql(from, base)})` : `exists (select from ${from}${where([base])})`;
  }
}

/** A relation's list under a row that the statement shows, so one that the viewer sees. */
const under = (field: ManyField, type: TableType): ListSource => ({ ...sourceOf(field), under: { type, key: field.parentKey } });

const versionAndCode = (id: string): string => id.slice(14, 18);

function typeNamedBy(id: string): TableType | undefined {
  const entity = entityNamedBy(id);
  return entity && typeOfEntity(entity);
}
