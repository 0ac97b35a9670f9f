import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import { quote } from "../../policy";
import { beyondSql, orderSql } from "../keyset";
import { listRequest, type ListRequest } from "../list-request";
import { admits, belongs, countSql, cursorColumns, filtersSql, listSql, partsOf, type ListBinder, type ListSource, type ListSql } from "../lists";
import { exactQuery } from "../search";
import { where } from "../sql";
import { objectSql, type Member } from "./json";
import type { Compilation } from "./compile";
import { throughList, type Way } from "./toll";

type Field = GraphQLField<unknown, unknown>;
const objectType = (field: Field | undefined): GraphQLObjectType => getNamedType(field!.type) as GraphQLObjectType;

/** A connection: one subselect that reads a page in order, and around it what was asked of the page. */
export function connectionSql(compilation: Compilation, source: ListSource, field: Field, nodes: readonly FieldNode[], parent: string | null, way: Way): string {
  return new Connection(compilation, source, field, nodes, parent, way).sql();
}

class Connection {
  private readonly compilation: Compilation;
  private readonly source: ListSource;
  private readonly type: GraphQLObjectType;
  private readonly nodes: readonly FieldNode[];
  private readonly alias: string;
  private readonly request: ListRequest;
  private readonly binder: ListBinder;
  private readonly list: ListSql;
  private readonly inside: Way;
  /** Set by what reads rows of the page, and by what must know whether there is one more. */
  private readsRows = false;
  private looksBeyond = false;
  /** Where the count stands when it is asked for more than once. */
  private counted: string | undefined;

  constructor(compilation: Compilation, source: ListSource, field: Field, nodes: readonly FieldNode[], parent: string | null, way: Way) {
    this.compilation = compilation;
    this.source = source;
    this.type = objectType(field);
    this.nodes = nodes;
    const { writer } = compilation;
    this.alias = writer.alias();
    const asked = compilation.ask(field, nodes[0]!, (args) => listRequest(source.to, args));
    this.request = asked.request;
    this.binder = {
      scope: (name) => writer.scope(name),
      me: () => writer.me(),
      today: () => writer.today(),
      alias: () => writer.alias(),
      filter: (filter, i) => writer.request<ListRequest>(asked.index, (request) => request.filters[i]?.value, filter.cast),
      exact: (i) => writer.request<ListRequest>(asked.index, (request) => exactQuery(request.filters[i]?.asked), "tsquery"),
      cursor: (part, i) => writer.request<ListRequest>(asked.index, (request) => request.cursor?.[i], part.type),
    };
    this.inside = throughList(way, source.to.name, this.request.size);
    this.list = listSql(source, this.alias, this.request, parent, this.binder);
  }

  sql(): string {
    const { selection } = this.compilation;
    // What is asked tells how much is read, so the members come first.
    const selected = selection.inside(this.type, this.nodes);
    this.looksBeyond = this.asksForMore(selected);
    const counts = [...selected.values()].filter((nodes) => nodes[0]?.name.value === "totalCount").length;
    if (counts > 1) this.counted = this.compilation.writer.alias();
    const members = [...selected].map(([name, nodes]): Member => [name, this.member(nodes)]);
    const read = `(select ${objectSql(members)}${this.readsRows ? ` from ${this.page()}` : ""})`;
    // Asked for under several names, it is counted once: "offset 0" keeps the planner from writing it out at each of them.
    return this.counted === undefined ? read : `(select ${read} from (select ${this.total()} as total_ offset 0) ${this.counted})`;
  }

  private asksForMore(selected: ReturnType<Compilation["selection"]["of"]>): boolean {
    const { selection } = this.compilation;
    const wanted = this.request.backward ? "hasPreviousPage" : "hasNextPage";
    return [...selected.values()].some((nodes) => nodes[0]?.name.value === "pageInfo" && [...selection.inside(objectType(this.type.getFields()["pageInfo"]), nodes).values()].some((inner) => inner[0]?.name.value === wanted));
  }

  private member(nodes: readonly FieldNode[]): string {
    const fields = this.type.getFields();
    const name = nodes[0]!.name.value;
    switch (name) {
      case "__typename":
        return `${quote(this.type.name)}::text`;
      case "totalCount":
        return this.counted === undefined ? this.total() : `${this.counted}.total_`;
      case "nodes":
        return this.rows(this.compilation.object(objectType(fields["nodes"]), this.source.to, this.alias, nodes, this.inside));
      case "edges":
        return this.rows(this.edge(objectType(fields["edges"]), nodes));
      default:
        return this.pageInfo(objectType(fields["pageInfo"]), nodes);
    }
  }

  private total(): string {
    return `(${countSql(this.list.from, this.list.base)})`;
  }

  /** The row that was read only to know that there are more is not shown. */
  private shown(): string {
    return this.looksBeyond ? ` filter (where ${this.alias}.place_ <= ${this.request.size})` : "";
  }

  private rows(row: string): string {
    this.readsRows = true;
    return `coalesce(json_agg(${row})${this.shown()}, '[]'::json)`;
  }

  private edge(type: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    const { selection } = this.compilation;
    return objectSql(
      [...selection.inside(type, nodes)].map(([name, inner]): Member => {
        switch (inner[0]!.name.value) {
          case "node":
            return [name, this.compilation.object(objectType(type.getFields()["node"]), this.source.to, this.alias, inner, this.inside)];
          case "cursor":
            return [name, this.list.cursor];
          default:
            return [name, `${quote(type.name)}::text`];
        }
      }),
    );
  }

  private pageInfo(type: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    const { backward, size } = this.request;
    const more = (): string => {
      this.readsRows = true;
      return `count(*) > ${size}`;
    };
    const behind = (): string => {
      const condition = this.list.behind();
      return condition === undefined ? "false" : `exists (select from ${this.list.from}${where([this.list.base, condition])})`;
    };
    const cursorAt = (place: string): string => {
      this.readsRows = true;
      return `(array_agg(${this.list.cursor})${this.shown()})[${place}]`;
    };
    return objectSql(
      [...this.compilation.selection.inside(type, nodes)].map(([name, inner]): Member => {
        switch (inner[0]!.name.value) {
          case "hasNextPage":
            return [name, backward ? behind() : more()];
          case "hasPreviousPage":
            return [name, backward ? more() : behind()];
          case "startCursor":
            return [name, cursorAt("1")];
          case "endCursor":
            return [name, cursorAt(`least(count(*), ${size})`)];
          default:
            return [name, `${quote(type.name)}::text`];
        }
      }),
    );
  }

  /** The rows of the page in the order of the list. The limit is text: on a generic plan a bound limit was 71 times slower. */
  private page(): string {
    const { alias, list, request } = this;
    const limit = request.size + (this.looksBeyond ? 1 : 0);
    const place = this.looksBeyond || request.backward ? `, row_number() over (order by ${list.order}) as place_` : "";
    const from = this.source.scope === undefined ? `${list.from}${where([list.base, list.beyond()])}` : `(${this.merged(limit)}) ${alias}`;
    const page = `(select ${alias}.*${place} from ${from} order by ${list.order} limit ${limit}) ${alias}`;
    return request.backward ? `(select * from ${page} order by ${alias}.place_ desc) ${alias}` : page;
  }

  /** The first rows of each of the scope's ids, and of these the first: no more is read of any than can be shown. */
  private merged(limit: number): string {
    const { source, request, alias } = this;
    const { writer } = this.compilation;
    const ids = source.scope === undefined ? null : writer.scope(source.scope);
    const parts = partsOf(source.to, request, this.binder);
    if (ids === null) return `select ${alias}.* from ${this.list.from} where false`;
    const one = writer.alias();
    const all = writer.alias();
    const { from, condition, joined, sight } = belongs({ ...source, scope: undefined }, alias, `${one}.id`, this.binder);
    const beyond = request.cursor && beyondSql(parts, cursorColumns(source, parts, alias, joined), request.backward, false, (i) => this.binder.cursor(parts[i]!, i));
    const conditions = [condition, ...admits(source, alias, writer, sight, filtersSql(request, alias, this.binder)), beyond];
    const distinct = parts.map((part) => part.at(all)).join(", ");
    return `select distinct on (${distinct}) ${all}.* from unnest(${ids}) ${one}(id) cross join lateral (select ${alias}.* from ${from}${where(conditions)} order by ${this.list.order} limit ${limit}) ${all} order by ${orderSql(parts, all, request.backward)}`;
  }
}
