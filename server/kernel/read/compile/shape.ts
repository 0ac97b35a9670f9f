import { Kind, visit, type DocumentNode, type OperationDefinitionNode, type VariableNode } from "graphql";
import { entityNamedBy } from "../../ids";
import type { Viewer } from "../../viewer";

/**
 * One statement serves all executions of one shape: the same operation, the same structure of variables, the same
 * non-empty scopes. Values stay out of the shape, numbers above all, or every value would make a statement of its own;
 * only what becomes text is in: page sizes, orders, `@skip` and `@include`, and of ids the table that they name.
 */
export interface Shaping {
  readonly byValue: ReadonlySet<string>;
  readonly byTable: ReadonlySet<string>;
}

const VALUES = new Set(["first", "last", "orderBy", "if"]);
const TABLES = new Set(["id", "ids"]);

/** Which variables of an operation end in the text of its statement. */
export function shapingOf(document: DocumentNode, operation: OperationDefinitionNode): Shaping {
  const byValue = new Set<string>();
  const byTable = new Set<string>();
  const look = (definition: DocumentNode["definitions"][number]): void => {
    visit(definition, {
      Argument({ name, value }) {
        const into = VALUES.has(name.value) ? byValue : TABLES.has(name.value) ? byTable : undefined;
        if (into) visit(value, { Variable: (variable: VariableNode) => void into.add(variable.name.value) });
      },
    });
  };
  look(operation);
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) look(definition);
  return { byValue, byTable };
}

const tableOf = (id: unknown): string => (typeof id === "string" ? (entityNamedBy(id)?.name ?? "-") : "-");

/** The structure of a value: of what a filter is made, and where it says null. */
function structure(value: unknown): string {
  if (value === null || value === undefined) return "n";
  if (Array.isArray(value)) return "a";
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => `${name}:${structure(one)}`)
      .join()}}`;
  }
  return "v";
}

/** @param variables as coerced: only names that the operation declares */
export function shapeKey(shaping: Shaping, variables: Readonly<Record<string, unknown>>, viewer: Viewer): string {
  let key = viewerShape(viewer);
  for (const name in variables) {
    const value = variables[name];
    key += `|${name}:`;
    if (shaping.byValue.has(name)) key += String(value);
    else if (shaping.byTable.has(name)) key += Array.isArray(value) ? [...new Set(value.map(tableOf))].toSorted().join("+") : value === null ? "n" : tableOf(value);
    else key += structure(value);
  }
  return key;
}

const shapes = new WeakMap<Viewer, string>();

/** Which scopes of a viewer are not empty: what his statements' texts depend on. */
export function viewerShape(viewer: Viewer): string {
  let shape = shapes.get(viewer);
  if (shape === undefined) {
    const held = Object.keys(viewer.scopes).filter((name) => viewer.scopes[name]?.length);
    shape = `${viewer.me === null ? "-" : "+"}${viewer.session === null ? "-" : "+"}${held.toSorted().join()}`;
    shapes.set(viewer, shape);
  }
  return shape;
}
