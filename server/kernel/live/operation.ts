import { execute, getArgumentValues, Kind, visit, type DocumentNode, type ExecutionResult, type FieldNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { Refusal } from "../errors";
import type { Viewer } from "../viewer";
import type { Message, Operation } from "./payload";
import { sharingOf } from "./sharing";
import type { Following } from "./socket";

/** A subscription that was parsed, validated and found within the limits. */
export interface Subscription {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** The document as the client sent it, or its hash: what tells documents apart. */
  readonly documentKey: string;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** A context of its own for each execution: a stream must not live on a request's cached loaders. */
  contextOf: (viewer: Viewer) => unknown;
}

/** Makes a subscription to `activity` ready to be followed. Throws a Refusal for a cursor that is none. */
export function followingOf(subscription: Subscription): Following {
  const { schema, document, documentKey, operation, variables, contextOf } = subscription;
  const [root] = fieldsOf(operation.selectionSet, document, () => true);
  const definition = root && schema.getSubscriptionType()?.getFields()[root.name.value];
  if (!root || !definition) throw new Error("a subscription without its field was not validated");
  const { scope, after } = getArgumentValues(definition, root, variables) as { scope?: string | null; after?: unknown };
  const named = (name: string): string[] => fieldsOf(root.selectionSet, document, (field) => field.name.value === name).map(responseName);
  return {
    scope: scope ?? null,
    after: cursorOf(after),
    operation: {
      key: JSON.stringify([documentKey, operation.name?.value ?? null, root.name.value, usedVariables(operation, document, root, variables)]),
      name: responseName(root),
      prevNames: named("prev"),
      positionNames: [...named("seq"), ...named("head")],
      sharing: sharingOf(schema, document, operation),
      async execute(message: Message, viewer: Viewer) {
        const result = await execute({
          schema,
          document,
          operationName: operation.name?.value ?? null,
          variableValues: variables,
          rootValue: message,
          contextValue: contextOf(viewer),
        });
        return withoutFaults(result);
      },
    } satisfies Operation,
  };
}

const responseName = (field: FieldNode): string => (field.alias ?? field.name).value;

function cursorOf(after: unknown): number | null {
  if (after === null || after === undefined) return null;
  const cursor = Number(after);
  if (!Number.isSafeInteger(cursor) || cursor < 0) throw new Refusal("BAD_USER_INPUT", "kernel.badCursor", { field: "after", values: { field: "after" } });
  return cursor;
}

/** The fields of a selection and of the fragments in it. */
function fieldsOf(selections: SelectionSetNode | undefined, document: DocumentNode, wanted: (field: FieldNode) => boolean): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, document, wanted);
    const fragment = document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(fragment.selectionSet, document, wanted) : [];
  });
}

/** Values of the variables that the result can depend on: what is given to the root field says which events come, not what they look like. */
function usedVariables(operation: OperationDefinitionNode, document: DocumentNode, root: FieldNode, variables: Readonly<Record<string, unknown>>): [string, unknown][] {
  const used = new Set<string>();
  const rootArguments = new Set<unknown>(root.arguments);
  for (const definition of document.definitions) {
    if (definition !== operation && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visit(definition, {
      VariableDefinition: () => false,
      Argument: (argument) => (rootArguments.has(argument) ? false : undefined),
      Variable: ({ name }) => void used.add(name.value),
    });
  }
  return [...used].sort().map((name) => [name, variables[name] ?? null]);
}

/** What is refused goes to the client; a fault of ours is thrown, so that the event is tried again and not lost. */
function withoutFaults(result: ExecutionResult): ExecutionResult {
  const fault = result.errors?.find(({ originalError }) => originalError !== undefined && !(originalError instanceof Refusal));
  if (fault) throw fault.originalError ?? fault;
  return result;
}
