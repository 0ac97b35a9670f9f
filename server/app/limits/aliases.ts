import { foldFields, sum } from "./fields";
import { operations } from "./operations";
import type { Limit } from "./too-large";

export const MAX_ALIASES = 30;

/** Aliases let one field be asked for many times; a few are useful, hundreds are a way to guess or to exhaust. */
export const aliases: Limit = (context) => {
  const aliasesOf = foldFields(context, { field: (field, inside) => (field.alias ? 1 : 0) + inside(), join: sum });
  const found = sum(operations(context).map((operation) => aliasesOf(operation.selectionSet)));
  return found > MAX_ALIASES ? { limit: "aliases", message: `The document uses ${found} aliases; at most ${MAX_ALIASES} are answered.` } : undefined;
};
