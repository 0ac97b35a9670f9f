import type { FieldNode, FragmentDefinitionNode, SelectionSetNode, ValidationContext } from "graphql";
import { Kind } from "graphql";

/** A fragment as far as a limit has counted it; `open` while it is being counted, which only a circle meets (refused elsewhere). */
const OPEN = Symbol("open");

/**
 * Adds up something over a selection with all its fragments, visiting each fragment once: a fragment spread a hundred
 * times counts a hundred times, and costs one visit.
 */
export function foldFields(
  context: Pick<ValidationContext, "getFragment">,
  fold: { field: (field: FieldNode, inside: () => number) => number; join: (values: number[]) => number },
): (selection: SelectionSetNode) => number {
  const known = new Map<string, number | typeof OPEN>();
  const ofSelection = (selection: SelectionSetNode): number =>
    fold.join(
      selection.selections.map((node) => {
        if (node.kind === Kind.FIELD) return isIntrospection(node) ? 0 : fold.field(node, () => (node.selectionSet ? ofSelection(node.selectionSet) : 0));
        if (node.kind === Kind.INLINE_FRAGMENT) return ofSelection(node.selectionSet);
        const fragment = context.getFragment(node.name.value);
        return fragment ? ofFragment(fragment) : 0;
      }),
    );
  const ofFragment = (fragment: FragmentDefinitionNode): number => {
    const name = fragment.name.value;
    const value = known.get(name);
    if (value !== undefined) return value === OPEN ? 0 : value;
    known.set(name, OPEN);
    const counted = ofSelection(fragment.selectionSet);
    known.set(name, counted);
    return counted;
  };
  return ofSelection;
}

/** Questions about the schema are refused in production, and nest deeper than any real operation elsewhere. */
function isIntrospection(field: FieldNode): boolean {
  return field.name.value === "__schema" || field.name.value === "__type";
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
export const greatest = (values: number[]): number => values.reduce((most, value) => Math.max(most, value), 0);
