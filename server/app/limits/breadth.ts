import { foldFields, greatest, sum } from "./fields";
import { operations } from "./operations";
import type { Limit } from "./too-large";

/** Fields of one object, fragments included. */
export const MAX_BREADTH = 100;
/** Fields of Query, Mutation or Subscription: each is a question of its own. */
export const MAX_ROOT_FIELDS = 20;

/** How many fields stand beside one another. */
export const breadth: Limit = (context) => {
  // The width of a selection is what it holds itself; of a field, what it adds to its parent's: one.
  let widest = 0;
  const widthOf = foldFields(context, {
    field: (_field, inside) => {
      widest = Math.max(widest, inside());
      return 1;
    },
    join: sum,
  });
  const roots = greatest(operations(context).map((operation) => widthOf(operation.selectionSet)));
  if (roots > MAX_ROOT_FIELDS) return { limit: "breadth", message: `The operation asks ${roots} things at once; at most ${MAX_ROOT_FIELDS} are answered.` };
  return widest > MAX_BREADTH ? { limit: "breadth", message: `The operation asks for ${widest} fields of one object; at most ${MAX_BREADTH} are answered.` } : undefined;
};
