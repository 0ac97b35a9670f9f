import { Args, ArgsType, Extensions, Field, Float, ID, InputType, Int, InterfaceType, ObjectType, Query, registerEnumType, Resolver } from "type-graphql";
import type { EntityClass } from "../entity";
import { declaredAdditions, declaredRoots, declaredTypes, typeOf } from "./decorators";
import { enumName, upperSnake } from "./enumeration";
import { filterFields } from "./filters";
import { BigIntScalar, DayScalar, JsonScalar, MomentScalar } from "./scalars";
import { DEFAULT_PAGE, MAX_NODES, MAX_PAGE, type ColumnKind, type DeclaredField, type ReachFilter, type ReadExtensions, type Root, type TableType } from "./table-type";

/**
 * Tells type-graphql of everything that is declared. Connection types have to exist before the schema is built:
 * made inside a lazy type function they would come too late for type-graphql.
 */
type GraphQLish = object;
type Made = EntityClass & { prototype: object };

const extended = (extensions: ReadExtensions) => Extensions(extensions as Record<string, unknown>);
const named = (name: string): Made => ({ [name]: class {} })[name] as unknown as Made;

function field(cls: { prototype: object }, name: string, type: GraphQLish | [GraphQLish], description: string, options: { nullable?: boolean; extensions?: ReadExtensions } = {}): void {
  Field(() => type, { description, nullable: options.nullable ?? false })(cls.prototype, name);
  if (options.extensions) extended(options.extensions)(cls.prototype, name);
}

const scalars: Partial<Record<ColumnKind, GraphQLish>> = {
  id: ID, text: String, int: Int, bigint: BigIntScalar, float: Float, flag: Boolean, time: MomentScalar, day: DayScalar, json: JsonScalar,
};

function valueType(kind: ColumnKind, values: Readonly<Record<string, string>> | undefined, owner: string): GraphQLish {
  if (kind === "enum" || kind === "enumList") {
    if (!values || !enumName(values)) throw new Error(`${owner}: name its values with enumeration("…", "…", values)`);
    return values;
  }
  const scalar = kind === "textList" ? String : scalars[kind];
  if (!scalar) throw new Error(`${owner}: no GraphQL type for ${kind}`);
  return scalar;
}

/** An object with an id that `node` finds again. */
@InterfaceType({ description: "A row with an id, by which `node(id)` finds it again.", resolveType: (row: { __typename?: string }) => row.__typename })
export abstract class Node {
  @Field(() => ID, { description: "The row's id, of which no other row of any type has the same." })
  id!: string;
}

@Extensions({ pageInfo: true })
@ObjectType({ description: "Where a page lies in its list." })
class PageInfo {
  @Field(() => Boolean, { description: "Whether more rows follow the page." }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether there are rows before the page." }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the page's first row; null when the page is empty." }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "Cursor of the page's last row; null when the page is empty." }) endCursor!: string | null;
}

@ArgsType()
class OneId {
  @Field(() => ID, { description: "The id of the row." }) id!: string;
}
@ArgsType()
class ManyIds {
  @Field(() => [ID], { description: `The ids of the rows, at most ${MAX_NODES}.` }) ids!: string[];
}

@InputType("IdDuring", { description: "An id, and days on some of which it must be so." })
class IdDuringInput {
  @Field(() => ID, { description: "Which." }) id!: string;
  @Field(() => DayScalar, { description: "The first of the days." }) since!: string;
  @Field(() => DayScalar, { description: "The first day no longer." }) until!: string;
}

/** Entries that every API of ours has. */
class NodeRoots {}
function registerNodes(): void {
  const node: Root = { root: "node" };
  const nodes: Root = { root: "nodes" };
  Query(() => Node, { nullable: true, description: "Any row by its id; null when there is none that the viewer may see." })(NodeRoots.prototype, "node", {});
  Args(() => OneId)(NodeRoots.prototype, "node", 0);
  extended({ root: node })(NodeRoots.prototype, "node");
  Query(() => [Node], { nullable: "items", description: "Rows by their ids, in the order of the ids; null for each that the viewer may not see." })(NodeRoots.prototype, "nodes", {});
  Args(() => ManyIds)(NodeRoots.prototype, "nodes", 0);
  extended({ root: nodes })(NodeRoots.prototype, "nodes");
  Resolver()(NodeRoots);
}

interface Lists {
  readonly connection: Made;
  readonly args: Made;
}
const lists = new Map<TableType, Lists>();

const plural = (type: TableType): string => `rows of type ${type.name}`;

function registerLists(type: TableType): Lists {
  const { name, cls } = type;
  const edge = named(`${name}Edge`);
  ObjectType({ description: `A row of a list of ${name}, with its place.` })(edge);
  extended({ edge: type })(edge);
  field(edge, "node", cls, "The row.");
  field(edge, "cursor", String, "The row's place in this order, for `after` and `before`.");
  const connection = named(`${name}Connection`);
  ObjectType({ description: `A page of ${plural(type)} that the viewer may see.` })(connection);
  extended({ connection: type })(connection);
  field(connection, "nodes", [cls], "The rows of the page.");
  field(connection, "edges", [edge], "The rows of the page with their places.");
  field(connection, "pageInfo", PageInfo, "Where the page lies in the list.");
  field(connection, "totalCount", Int, "How many rows the whole list has; counted only when asked.");
  const orders = Object.fromEntries(Object.keys(type.orders).map((order) => [order, order]));
  registerEnumType(orders, { name: `${name}Order`, description: `In which order lists of ${name} come.` });
  const args = named(`${name}ListArguments`);
  ArgsType()(args);
  field(args, "first", Int, `How many rows from the start (or after \`after\`): 0 to ${MAX_PAGE}, ${DEFAULT_PAGE} when nothing is said.`, { nullable: true });
  field(args, "after", String, "Only rows after this cursor.", { nullable: true });
  field(args, "last", Int, `How many rows from the end (or before \`before\`): 0 to ${MAX_PAGE}.`, { nullable: true });
  field(args, "before", String, "Only rows before this cursor.", { nullable: true });
  field(args, "orderBy", orders, `The order; ${Object.keys(orders)[0]} when nothing is said.`, { nullable: true });
  const filters = filterFields(type);
  if (filters.size > 0) {
    const filter = named(`${name}Filter`);
    InputType({ description: `Which ${plural(type)} a list holds: those for which everything said here is true.` })(filter);
    for (const one of filters.values()) {
      const value = one.during ? IdDuringInput : valueType(one.kind, one.values, `${name}Filter.${one.name}`);
      field(filter, one.name, one.list ? [value] : value, one.description, { nullable: true });
    }
    field(args, "filter", filter, "Which rows.", { nullable: true });
  }
  const made = { connection, args };
  lists.set(type, made);
  return made;
}

const listsOf = (type: TableType): Lists => lists.get(type) ?? registerLists(type);

function registerField(owner: { prototype: object; name: string }, declared: DeclaredField): void {
  const { name, description } = declared;
  const extensions = { declared };
  switch (declared.field) {
    case "column": {
      const value = valueType(declared.kind, declared.values, `${owner.name}.${name}`);
      const list = declared.kind === "enumList" || declared.kind === "textList";
      return field(owner, name, list ? [value] : value, description, { nullable: declared.nullable, extensions });
    }
    case "one":
      return field(owner, name, declared.to().cls, description, { nullable: true, extensions });
    case "count":
      return field(owner, name, Int, description, { extensions });
    case "has":
      return field(owner, name, Boolean, description, { extensions });
    case "many": {
      const { connection, args } = listsOf(declared.to());
      field(owner, name, connection, description, { extensions });
      return Args(() => args)(owner.prototype, name, 0);
    }
  }
}

function registerType(type: TableType): void {
  const { cls, name, description } = type;
  ObjectType(name, { description, implements: Node })(cls);
  extended({ table: type })(cls);
  for (const declared of type.fields.values()) registerField(cls as unknown as Made, declared);
  const actions = Object.fromEntries(["SEE", ...Object.keys(type.policy.actions).map(upperSnake)].map((action) => [action, action]));
  registerEnumType(actions, { name: `${name}Action`, description: `What may be done with a ${name}.` });
  field(cls as unknown as Made, "viewerCan", [actions], "What the viewer may do with it now.", { extensions: { viewerCan: type } });
}

function registerRoot(cls: Made, name: string, description: string, root: Root): void {
  if (root.root === "node" || root.root === "nodes") return;
  const type = root.to();
  const single = root.root === "byId" || root.root === "mine";
  Query(() => (single ? type.cls : listsOf(type).connection), { nullable: single, description })(cls.prototype, name, {});
  if (root.root !== "mine") Args(() => (single ? OneId : listsOf(type).args))(cls.prototype, name, 0);
  extended({ root })(cls.prototype, name);
}

const registered = new Set<unknown>();
const first = (thing: unknown): boolean => !registered.has(thing) && registered.add(thing) !== undefined;

/** Registers what was declared since the last time; gives the classes that type-graphql has to be handed. */
export function registerDeclared(): { resolvers: Function[]; types: Function[] } {
  for (const addition of declaredAdditions().values()) {
    if (!first(addition)) continue;
    const type = typeOf(addition.to());
    for (const [name, filter] of Object.entries(addition.filters)) {
      if (name in type.filters) throw new Error(`${type.name} has the filter ${name} already, ${addition.cls.name} adds it again`);
      (type.filters as Record<string, ReachFilter>)[name] = filter;
    }
    for (const [name, declared] of addition.fields) {
      if (type.fields.has(name)) throw new Error(`${type.name}.${name} is there already, ${addition.cls.name} adds it again`);
      (type.fields as Map<string, DeclaredField>).set(name, declared);
      if (registered.has(type.cls)) registerField(type.cls as unknown as Made, declared);
    }
  }
  for (const type of declaredTypes().values()) if (first(type.cls)) registerType(type);
  for (const type of declaredTypes().values()) listsOf(type);
  if (first(NodeRoots)) registerNodes();
  for (const [cls, roots] of declaredRoots()) {
    if (!first(cls)) continue;
    for (const [name, { description, root }] of roots) registerRoot(cls as unknown as Made, name, description, root);
    Resolver()(cls as unknown as Function);
  }
  return {
    resolvers: [NodeRoots, ...[...declaredRoots().keys()].map((cls) => cls as unknown as Function)],
    types: [...declaredTypes().keys()].map((cls) => cls as unknown as Function),
  };
}
