import { foldFields, greatest } from "./fields";
import { operations } from "./operations";
import type { Limit } from "./too-large";

export const MAX_DEPTH = 12;

/** How far fields are nested in one another. */
export const depth: Limit = (context) => {
  const depthOf = foldFields(context, { field: (_field, inside) => 1 + inside(), join: greatest });
  const found = greatest(operations(context).map((operation) => depthOf(operation.selectionSet)));
  return found > MAX_DEPTH ? { limit: "depth", message: `The operation is ${found} fields deep; at most ${MAX_DEPTH} are answered. Ask in several operations.` } : undefined;
};
