import { Extensions } from "type-graphql";
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from "graphql";
import { scopesOf, type Rule } from "../policy";
import { scopeNames } from "../viewer";
import { tableShape } from "../entity";
import { declaredRoots, declaredTypes } from "./decorators";
import { canOrderBy, isUnique } from "./keyset";
import { BEST, type ReachStep, type ReadExtensions, type TableType } from "./table-type";

/** What the schema walk looks for in `extensions`, beside what is declared. */
interface GuardExtensions extends ReadExtensions {
  /** Why a hand-written query, field or type needs no policy, or which one it asks. */
  readonly guarded?: string;
  /** The command that a mutation runs; the command names its policy. */
  readonly command?: string;
  readonly pageInfo?: boolean;
}

/** On a hand-written query, subscription or field, or on a whole payload type: who may have it, in a sentence. Without it the build fails. */
export const Guarded = (reason: string): PropertyDecorator & MethodDecorator & ClassDecorator => {
  if (reason.trim().length < 10) throw new Error("@Guarded says in a sentence who may have it");
  return Extensions({ guarded: reason });
};

/** Refuses a schema in which something has no policy or no description, or an order has no end; names each. */
export function assertGuarded(schema: GraphQLSchema): void {
  const problems = [...problemsOfTypes(schema), ...[...declaredTypes().values()].flatMap((type) => [...problemsOfTable(type)]), ...problemsOfRoots()];
  if (problems.length > 0) throw new Error(`the schema is not safe to serve:\n- ${problems.join("\n- ")}`);
}

const extensionsOf = (of: { extensions: unknown }): GuardExtensions => of.extensions as GuardExtensions;

function* problemsOfTypes(schema: GraphQLSchema): Generator<string> {
  const roots = new Set<GraphQLNamedType | undefined | null>([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (!type.description && !roots.has(type)) yield `the type ${type.name} has no description`;
    if (isEnumType(type) || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) continue;
    const whole = extensionsOf(type);
    const typeIsSafe = whole.connection !== undefined || whole.edge !== undefined || whole.pageInfo === true || whole.guarded !== undefined;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (!field.description) yield `${name} has no description`;
      for (const argument of "args" in field ? field.args : []) if (!argument.description) yield `the argument ${name}(${argument.name}) has no description`;
      if (!isObjectType(type)) continue;
      const own = extensionsOf(field);
      if (type === mutation) {
        if (own.command === undefined) yield `the mutation ${field.name} runs no command: give it @Runs(command)`;
      } else if (own.declared === undefined && own.root === undefined && own.viewerCan === undefined && own.guarded === undefined && !typeIsSafe) {
        yield `${name} has no policy: declare it, or say with @Guarded who may have it`;
      }
    }
  }
}

function* problemsOfTable(type: TableType): Generator<string> {
  if (!type.fields.has("id") || !tableShape(type.entity).columns.has("id")) yield `${type.name} has no id`;
  if (Object.keys(type.orders).length === 0) yield `${type.name} has no order`;
  for (const field of type.fields.values()) {
    if (field.field === "column" && field.kind === "id" && tableShape(type.entity).columns.get(field.property)?.type !== "uuid") yield `${type.name}.${field.name} is no uuid`;
  }
  const hidden = new Set([...type.fields.values()].flatMap((field) => (field.field === "column" && field.policy ? [field.property] : [])));
  for (const [order, parts] of Object.entries(type.orders)) {
    const columns = parts.map((part) => part.replace(/^-/, ""));
    if (!isUnique(type.entity, columns.at(-1) ?? "")) yield `${type.name}.${order} does not end on a unique column`;
    for (const column of columns.filter((part) => part !== BEST)) {
      if (hidden.has(column)) yield `${type.name}.${order} orders by ${column}, which not everybody may read`;
      const pgType = tableShape(type.entity).columns.get(column)?.type;
      if (pgType === undefined || !canOrderBy(pgType)) yield `${type.name}.${order} orders by ${column} of type ${pgType}, which cursors cannot hold`;
    }
  }
  for (const [where, rule] of rulesOf(type)) yield* unknownScopes(where, scopesOf(rule));
}

function* problemsOfRoots(): Generator<string> {
  for (const roots of declaredRoots().values()) {
    for (const [name, { root }] of roots) {
      if (root.root === "list" && root.where) yield* unknownScopes(`the query ${name}`, scopesOf(root.where));
      if (root.root === "scopeList") yield* unknownScopes(`the query ${name}`, [root.scope]);
    }
  }
}

function* unknownScopes(where: string, scopes: Iterable<string>): Generator<string> {
  for (const scope of scopes) if (!scopeNames().includes(scope)) yield `${where} names the scope ${scope}, which nobody declared`;
}

function* rulesOf(type: TableType): Generator<[string, Rule]> {
  yield [`the policy ${type.policy.name}.see`, type.policy.see];
  for (const [action, rule] of Object.entries(type.policy.actions)) yield [`the policy ${type.policy.name}.${action}`, rule];
  for (const field of type.fields.values()) {
    const name = `${type.name}.${field.name}`;
    if (field.field === "column" && field.policy) yield [name, field.policy];
    if (field.field !== "column" && field.field !== "one") {
      if (field.where) yield [name, field.where];
      if (field.link?.where) yield [name, field.link.where];
    }
  }
  for (const [filter, first] of Object.entries(type.filters)) {
    for (let step: ReachStep | undefined = first; step; step = step.next) if (step.where) yield [`${type.name}Filter.${filter}`, step.where];
  }
}
