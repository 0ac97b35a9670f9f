import { getNamedType, isObjectType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { columnOf, tableShape, type EntityClass } from "../entity";
import type { Rule } from "../policy";
import type { ReadExtensions, TableType } from "../read/table-type";
import { FEEDS } from "../viewer";
import { ACTOR } from "./activity-selection";
import type { Sharing } from "./payload";

/**
 * What viewers must have in common to get the same bytes of an event; null when it takes each viewer's own execution.
 *
 * The activity's own policy is left out: its stream has matched it. A policy that asks for the viewer's own rows is let
 * pass on the actor only: from the actor, `insiders` finds whom it could hold for, and the hub executes them alone.
 * Lists, counts, `viewerCan` and what is resolved by hand are not analysed: then nothing is shared.
 */
export function sharingOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Sharing | null {
  const scopes = new Set<string>();
  const insiders = new Set<string>();
  const info = new TypeInfo(schema);
  let shareable = true;
  /** Tables that are reached as the actor of the activity; a selection on them may be the actor's. */
  const actors = new Set<TableType>();

  const ask = (rule: Rule, table: TableType, actor: boolean): void => {
    if (!addScopes(rule, scopes)) shareable = false;
    const owners = ownersOf(rule, table.entity, "actor", `from ${tableShape(table.entity).name} actor`);
    if (owners.length > 0 && !actor) shareable = false;
    for (const owner of owners) insiders.add(owner);
  };

  const definitions = document.definitions.filter((definition) => definition === operation || definition.kind === "FragmentDefinition");
  visit(
    { ...document, definitions },
    visitWithTypeInfo(info, {
      Field(node) {
        const field = info.getFieldDef();
        const parent = info.getParentType();
        if (!field || !parent || node.name.value.startsWith("__")) return;
        const { declared } = field.extensions as ReadExtensions;
        const { table } = parent.extensions as ReadExtensions;
        if (declared?.field === "one" && table) {
          const to = declared.to();
          const isActor = table.name === "Activity" && declared.key === ACTOR;
          if (isActor) actors.add(to);
          // Somebody else of the actor's type: a policy on its columns could not be told from one on the actor's.
          else if (actors.has(to)) shareable = false;
          ask(to.policy.see as Rule, to, isActor);
        } else if (declared?.field === "column" && table) {
          if (declared.policy) ask(declared.policy, table, actors.has(table));
        } else if (declared || table) shareable = false;
        else if (isObjectType(getNamedType(field.type)) && !isStreamOrMessage(parent.name, schema)) shareable = false;
      },
    }),
  );
  if (!shareable) return null;
  return { scopes: [...scopes].sort(), insiders: insiders.size === 0 ? null : [...insiders].sort().join("\nunion ") };
}

/** The root of subscriptions and the type of their messages, whose fields are plain values but for the activity. */
const isStreamOrMessage = (type: string, schema: GraphQLSchema): boolean => {
  const root = schema.getSubscriptionType();
  return type === root?.name || Object.values(root?.getFields() ?? {}).some((field) => getNamedType(field.type).name === type);
};

/** Adds the scopes that a rule compares with; false when one of them cannot be shared. */
function addScopes(rule: Rule, scopes: Set<string>): boolean {
  switch (rule.op) {
    case "anyOf":
    case "allOf":
      return rule.of.every((part) => addScopes(part, scopes));
    case "not":
    case "reach":
      return addScopes(rule.rule, scopes);
    case "within":
    case "overlaps":
    case "holds":
      // A group is executed with those of the feeds that the row is told to: right for the activity itself and nothing else.
      if (rule.scope === FEEDS) return false;
      scopes.add(rule.scope);
      return true;
    default:
      return true;
  }
}

/**
 * Statements for the persons that `own` could name, over all rows that the rule can come to from an actor: the
 * conditions on the way are left out, so they find too many rather than too few.
 */
function ownersOf(rule: Rule, entity: EntityClass, alias: string, from: string): string[] {
  switch (rule.op) {
    case "anyOf":
    case "allOf":
      return rule.of.flatMap((part) => ownersOf(part, entity, alias, from));
    case "not":
      return ownersOf(rule.rule, entity, alias, from);
    case "own": {
      const column = `${alias}.${columnOf(entity, rule.column).sql}`;
      return [`select actor.id as actor, ${column} as insider ${from} where actor.id = any($1::uuid[]) and ${column} is not null`];
    }
    case "reach": {
      const inner = `${alias}_`;
      const join = `join ${tableShape(rule.entity).name} ${inner} on ${inner}.${columnOf(rule.entity, rule.pick).sql} = ${alias}.${columnOf(entity, rule.column).sql}`;
      return ownersOf(rule.rule, rule.entity, inner, `${from} ${join}`);
    }
    default:
      return [];
  }
}
