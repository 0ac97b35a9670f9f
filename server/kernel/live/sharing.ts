import { getNamedType, isObjectType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Rule } from "../policy";
import type { ReadExtensions } from "../read/table-type";
import { FEEDS } from "../viewer";

/** Column of the activity that names who made it: the one person whose own rows an event can reach. */
const ACTOR = "actorId";

/**
 * Which scopes decide what a viewer sees in an event, so that viewers with the same ids in them get the same bytes;
 * null when it takes the viewer's own execution.
 *
 * The activity itself is left out: its stream has matched it. A rule that asks for the viewer's own row is let pass only
 * where the row can be nothing but the actor, since the hub executes the actor's events apart. Lists, counts, `viewerCan`
 * and what is resolved by hand are not analysed: then nothing is shared.
 */
export function sharedScopes(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): readonly string[] | null {
  const scopes = new Set<string>();
  const info = new TypeInfo(schema);
  let shareable = true;
  visit(
    { ...document, definitions: document.definitions.filter((definition) => definition === operation || definition.kind === "FragmentDefinition") },
    visitWithTypeInfo(info, {
      Field(node) {
        const field = info.getFieldDef();
        const parent = info.getParentType();
        if (!field || !parent || node.name.value.startsWith("__")) return undefined;
        const { declared } = field.extensions as ReadExtensions;
        const { table } = parent.extensions as ReadExtensions;
        if (declared?.field === "column") {
          // A policy of a column of the actor is asked of the actor; of any other row it may be asked of the viewer's own.
          if (declared.policy && !collect(declared.policy, scopes, { own: false })) shareable = false;
        } else if (declared?.field === "one") {
          const toActor = isActivity(table) && declared.key === ACTOR;
          if (!collect(declared.to().policy.see as Rule, scopes, { own: toActor })) shareable = false;
        } else if (declared || table) shareable = false;
        else if (isObjectType(getNamedType(field.type)) && !isStream(parent.name, schema) && !isMessage(parent.name, schema)) shareable = false;
        return undefined;
      },
    }),
  );
  return shareable ? [...scopes].sort() : null;
}

const isActivity = (table: ReadExtensions["table"]): boolean => table?.name === "Activity";
const isStream = (type: string, schema: GraphQLSchema): boolean => type === schema.getSubscriptionType()?.name;
/** The type of the subscription's messages, whose fields are plain values but for the activity. */
const isMessage = (type: string, schema: GraphQLSchema): boolean =>
  Object.values(schema.getSubscriptionType()?.getFields() ?? {}).some((field) => getNamedType(field.type).name === type);

/** Adds the scopes that a rule compares with; false when it asks for more than scopes. `own`: the row's id may be the viewer's. */
function collect(rule: Rule, scopes: Set<string>, { own }: { own: boolean }): boolean {
  switch (rule.op) {
    case "anyOf":
    case "allOf":
      return rule.of.every((part) => collect(part, scopes, { own }));
    case "own":
      return own && rule.column === "id";
    case "within":
    case "overlaps":
    case "holds":
      // A group is executed with the row's audience for its feeds: right for the activity itself and nothing else.
      if (rule.scope === FEEDS) return false;
      scopes.add(rule.scope);
      return true;
    case "reach":
      return collect(rule.rule, scopes, { own: false });
    case "everyone":
    case "nobody":
    case "is":
    case "isNot":
    case "isSet":
    case "isNotSet":
    case "ongoing":
      return true;
  }
}
