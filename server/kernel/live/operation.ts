import { execute, getArgumentValues, type DocumentNode, type ExecutionResult, type FormattedExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { Refusal } from "../errors";
import type { Viewer } from "../viewer";
import { splitActivity } from "./activity-selection";
import type { Events } from "./events";
import { messageOf, type MessageSelection } from "./message-selection";
import type { Message, Operation } from "./payload";
import { sharingOf } from "./sharing";
import type { Following } from "./socket";
import { Turnstile } from "./turnstile";

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
  /** Makes events with the compiler; without it, or where it cannot, each is executed. */
  readonly events?: Events;
}

/** Makes a subscription to `activity` ready to be followed. Throws a Refusal for a cursor that is none. */
export function followingOf(subscription: Subscription): Following {
  const { selection, operations } = knownOf(subscription);
  const { variables } = subscription;
  const { scope, after } = getArgumentValues(selection.rootField, selection.root, variables) as { scope?: string | null; after?: unknown };
  const used = JSON.stringify(selection.usedVariables.map((name) => variables[name] ?? null));
  let operation = operations.get(used);
  if (!operation) {
    if (operations.size >= MOST_OPERATIONS) operations.clear();
    operations.set(used, (operation = operationOf(subscription, selection, used)));
  }
  return { scope: scope ?? null, after: cursorOf(after), operation };
}

interface Known {
  readonly selection: MessageSelection;
  /** By the values of the variables that the result depends on. */
  readonly operations: Map<string, Operation>;
}

/** What was found out about an operation of a document, for as long as the edge remembers the document: all who send it share it. */
const known = new WeakMap<OperationDefinitionNode, Known>();
/** Values of variables that are remembered of a document: a client can make them without end. */
const MOST_OPERATIONS = 50;

function knownOf({ schema, document, operation }: Subscription): Known {
  let found = known.get(operation);
  if (!found) known.set(operation, (found = { selection: messageOf(schema, document, operation), operations: new Map() }));
  return found;
}

function operationOf(subscription: Subscription, selection: MessageSelection, used: string): Operation {
  const { schema, document, documentKey, operation } = subscription;
  const key = JSON.stringify([documentKey, operation.name?.value ?? null, used]);
  return {
    key,
    name: selection.name,
    prevNames: selection.namesOf("prev"),
    positionNames: [...selection.namesOf("seq"), ...selection.namesOf("head")],
    sharing: sharingOf(schema, document, operation),
    execute: executing(subscription, selection, key),
  };
}

function cursorOf(after: unknown): number | null {
  if (after === null || after === undefined) return null;
  const cursor = Number(after);
  if (!Number.isSafeInteger(cursor) || cursor < 0) throw new Refusal("BAD_USER_INPUT", "kernel.badCursor", { field: "after", values: { field: "after" } });
  return cursor;
}

/** Executions at a time in the process: what they wait for is a pool of some ten connections. */
const executions = new Turnstile(32);

type Execute = (message: Message, viewer: Viewer) => Promise<FormattedExecutionResult>;

/** How messages are made: the activity by the compiler where it can, with the rest as a heartbeat has it; otherwise by plain execution. */
function executing(subscription: Subscription, selection: MessageSelection, key: string): Execute {
  const { schema, document, operation, variables, contextOf, events } = subscription;
  const alone: Execute = (message, viewer) =>
    executions.run(async () =>
      withoutFaults(
        await execute({ schema, document, operationName: operation.name?.value ?? null, variableValues: variables, rootValue: message, contextValue: contextOf(viewer) }),
      ),
    );
  const split = events && selection.activityNodes && splitActivity(schema, document, selection.activityNodes);
  if (!events || !split) return alone;
  const request = { document, variables, selection: split };
  // The heartbeat's result has every field that the selection asks for, in its order: an event differs in the values.
  let form: Promise<FormattedExecutionResult> | undefined;
  const results = new WeakMap<object, Map<string, FormattedExecutionResult>>();
  return async (message, viewer) => {
    if (message.activityId === null) return alone(message, viewer);
    const activity = await events.read(key, request, viewer, message.activityId, message.actorId);
    if (activity === undefined) return alone(message, viewer);
    form ??= alone({ ...message, type: "heartbeat", activityId: null, actorId: null }, viewer);
    const result = await form.catch((error: unknown) => {
      form = undefined;
      throw error;
    });
    const filled = (): FormattedExecutionResult => ({
      ...result,
      data: { ...result.data, [selection.name]: selection.filled(result.data?.[selection.name] as Record<string, unknown>, message, activity) },
    });
    if (activity === null) return filled();
    // Groups that see the same share the very result, and so its text.
    let sameActivity = results.get(activity);
    if (!sameActivity) results.set(activity, (sameActivity = new Map()));
    const messageKey = `${message.seq} ${message.head} ${message.scopes.join()}`;
    let known = sameActivity.get(messageKey);
    if (!known) sameActivity.set(messageKey, (known = filled()));
    return known;
  };
}

/** What is refused goes to the client; a fault of ours is thrown, so that the event is tried again and not lost. */
function withoutFaults(result: ExecutionResult): ExecutionResult {
  const fault = result.errors?.find(({ originalError }) => originalError !== undefined && !(originalError instanceof Refusal));
  if (fault) throw fault.originalError ?? fault;
  return result;
}
