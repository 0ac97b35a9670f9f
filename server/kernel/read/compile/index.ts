import { getVariableValues, GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { Compilation } from "./compile";
import { valuesOf } from "./values";
import { shapeKey, shapingOf, type Shaping } from "./shape";
import { NotCompiled, Writer, type Compiled } from "./writer";

export { Payloads } from "./payload";
export type { Compiled } from "./writer";

/** A statement with this execution's values: run it, and its one row's one column is the data as JSON text. */
export interface Plan {
  readonly compiled: Compiled;
  readonly values: readonly unknown[];
}

interface Operation {
  readonly node: OperationDefinitionNode;
  readonly shaping: Shaping;
  /** By shape; null where the reference executor does better. The oldest shape is given up first. */
  readonly shapes: Map<string, Compiled | null>;
}

/** An attacker can make shapes (no filter, this filter, that filter …), so they are counted. */
const MOST_SHAPES = 200;
/**
 * Statements that are remembered in all, of some 12 kB each: strangers can also make documents without end. Beyond it
 * everything is forgotten and written anew, which costs about a millisecond a statement.
 */
const MOST_STATEMENTS = 4_000;

/** Compiles query operations to one SQL statement each, and remembers by shape. */
export class Compiler {
  private readonly schema: GraphQLSchema;
  private readonly most: number;
  private operations = new WeakMap<DocumentNode, Map<string, Operation | null>>();
  /** Those of documents that are gone meanwhile count, too. */
  private written = 0;

  constructor(schema: GraphQLSchema, most = MOST_STATEMENTS) {
    this.schema = schema;
    this.most = most;
  }

  /** The statement for an operation, or undefined when it is for the reference executor: hand-written fields, what it does faster, and everything that is refused. */
  plan(document: DocumentNode, operationName: string | null | undefined, given: Record<string, unknown>, viewer: Viewer): Plan | undefined {
    const operation = this.operation(document, operationName ?? "");
    if (!operation) return undefined;
    const variables = getVariableValues(this.schema, operation.node.variableDefinitions ?? [], given).coerced;
    if (!variables) return undefined;
    try {
      const compiled = this.compiled(document, operation, variables, viewer);
      return compiled ? { compiled, values: valuesOf(compiled, variables, viewer) } : undefined;
    } catch (error) {
      // Both refuse alike: the reference executor reads the same arguments, and says at which field.
      if (error instanceof Refusal || error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  private compiled(document: DocumentNode, { node, shaping, shapes }: Operation, variables: Record<string, unknown>, viewer: Viewer): Compiled | null {
    const key = shapeKey(shaping, variables, viewer);
    const known = shapes.get(key);
    if (known !== undefined) return known;
    let compiled: Compiled | null;
    try {
      compiled = new Compilation(this.schema, document, variables, new Writer(viewer)).operation(node);
    } catch (error) {
      if (!(error instanceof NotCompiled)) throw error;
      compiled = null;
    }
    for (const oldest of shapes.keys()) {
      if (shapes.size < MOST_SHAPES) break;
      shapes.delete(oldest);
      this.written -= 1;
    }
    shapes.set(key, compiled);
    this.written += 1;
    if (this.written > this.most) {
      this.operations = new WeakMap();
      this.written = 0;
    }
    return compiled;
  }

  private operation(document: DocumentNode, name: string): Operation | null {
    let byName = this.operations.get(document);
    if (!byName) this.operations.set(document, (byName = new Map()));
    let operation = byName.get(name);
    if (operation === undefined) {
      const found = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === "OperationDefinition" && (name === "" || definition.name?.value === name));
      const [node] = found;
      operation = node && found.length === 1 && node.operation === "query" ? { node, shaping: shapingOf(document, node), shapes: new Map() } : null;
      if (byName.size < 50) byName.set(name, operation);
    }
    return operation;
  }
}
