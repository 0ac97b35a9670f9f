import { getNamedType, isLeafType, isObjectType, Kind, visit, type DocumentNode, type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import type { Message } from "./payload";

/** Field of the message that holds the row. */
const ACTIVITY = "activity";

/** What a subscription asks of its messages. */
export interface MessageSelection {
  readonly root: FieldNode;
  readonly rootField: GraphQLField<unknown, unknown>;
  /** Response name of the root field. */
  readonly name: string;
  /** Response names of a field of the message. */
  namesOf: (field: string) => string[];
  /** The nodes that ask for the activity; null where they are several or depend on a condition. */
  readonly activityNodes: readonly FieldNode[] | null;
  /** Variables that the result can depend on: what is given to the root field says which events come, not what they look like. */
  readonly usedVariables: readonly string[];
  /** A message's result with the values of another message and its activity. */
  filled(form: Record<string, unknown>, message: Message, activity: unknown): Record<string, unknown>;
}

const responseName = (field: FieldNode): string => (field.alias ?? field.name).value;

interface Found {
  readonly field: FieldNode;
  readonly conditional: boolean;
}

/** The fields of a selection and of the fragments in it. */
function fieldsOf(selections: SelectionSetNode | undefined, document: DocumentNode, conditional = false): Found[] {
  return (selections?.selections ?? []).flatMap((selection): Found[] => {
    const within = conditional || (selection.directives ?? []).length > 0;
    if (selection.kind === Kind.FIELD) return [{ field: selection, conditional: within }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, document, within);
    const fragment = document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(fragment.selectionSet, document, within) : [];
  });
}

export function messageOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): MessageSelection {
  const root = fieldsOf(operation.selectionSet, document)[0]?.field;
  const rootField = root && schema.getSubscriptionType()?.getFields()[root.name.value];
  const type = rootField && getNamedType(rootField.type);
  if (!root || !rootField || !isObjectType(type)) throw new Error("a subscription without its field was not validated");
  // The same field may stand several times, each with a part of the selection (GraphQL merges them).
  const roots = fieldsOf(operation.selectionSet, document).filter(({ field }) => responseName(field) === responseName(root));
  const fields = roots.flatMap(({ field, conditional }) => fieldsOf(field.selectionSet, document, conditional));
  const activities = fields.filter(({ field }) => field.name.value === ACTIVITY);
  const plain = activities.length > 0 && activities.every(({ field, conditional }) => !conditional && responseName(field) === responseName(activities[0]!.field));
  return {
    root,
    rootField,
    name: responseName(root),
    namesOf: (name) => [...new Set(fields.filter(({ field }) => field.name.value === name).map(({ field }) => responseName(field)))],
    activityNodes: plain ? activities.map(({ field }) => field) : null,
    usedVariables: usedVariables(operation, document, roots.flatMap(({ field }) => field.arguments ?? [])),
    filled(form, message, activity) {
      const filled = { ...form };
      for (const { field } of fields) {
        const name = responseName(field);
        if (field.name.value === ACTIVITY) filled[name] = activity;
        else if (name in filled && !field.name.value.startsWith("__")) filled[name] = printed(type, field.name.value, message);
      }
      return filled;
    },
  };
}

/** A plain value of a message as it goes out. */
function printed(type: GraphQLObjectType, field: string, message: Message): unknown {
  const leaf = getNamedType(type.getFields()[field]!.type);
  if (!isLeafType(leaf)) throw new Error(`${type.name}.${field} is no plain value`);
  const value = message[field as keyof Message];
  return Array.isArray(value) ? value.map((one) => leaf.serialize(one)) : leaf.serialize(value);
}

function usedVariables(operation: OperationDefinitionNode, document: DocumentNode, rootArguments: readonly unknown[]): string[] {
  const used = new Set<string>();
  for (const definition of document.definitions) {
    if (definition !== operation && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visit(definition, {
      VariableDefinition: () => false,
      Argument: (argument) => (rootArguments.includes(argument) ? false : undefined),
      Variable: ({ name }) => void used.add(name.value),
    });
  }
  return [...used].sort();
}
