import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type ValidationRule } from "graphql";
import { Refusal } from "../errors";
import type { Compiler } from "./compile";
import type { ReadContext } from "./context";
import { answer } from "./gateway";
import type { Run } from "./run";

export interface PersistedParts {
  readonly schema: GraphQLSchema;
  readonly compiler: Compiler;
  readonly run: Run;
  /** SHA-256 of each registered document, and its text. */
  readonly manifest: ReadonlyMap<string, string>;
  /** The rules that every document is held to, beside GraphQL's own. */
  readonly rules: readonly ValidationRule[];
  /** Throws when an operation with these variables costs too much. */
  requireCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown> | undefined): void;
}

interface Registered {
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
}

/**
 * Registered operations ahead of Apollo: the same viewer, limits and statements, without reading the document again.
 * Whatever is not plainly answered (an unknown hash, a mutation, a refusal) is left to Apollo, which says why.
 */
export class PersistedReads {
  private readonly parts: PersistedParts;
  private readonly known = new Map<string, Registered | null>();

  constructor(parts: PersistedParts) {
    this.parts = parts;
  }

  /** @returns the whole response as text, or undefined when Apollo is to answer */
  async answer(asked: { hash: string; operationName?: string | null; variables?: Record<string, unknown> }, context: ReadContext): Promise<string | undefined> {
    const registered = this.registered(asked.hash);
    if (!registered) return undefined;
    const { operationName = null, variables = {} } = asked;
    const operation = registered.operations.find(({ name }) => operationName === null || name?.value === operationName);
    if (!operation || operation.operation !== "query" || (operationName === null && registered.operations.length > 1)) return undefined;
    if (!this.mayCost(registered.document, operation, variables)) return undefined;
    const text = await answer(this.parts, { document: registered.document, operationName, variables, keep: true }, context);
    return text === undefined ? undefined : `{"data":${text}}`;
  }

  private mayCost(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): boolean {
    try {
      this.parts.requireCost(this.parts.schema, document, operation, variables);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError || error instanceof Refusal) return false;
      throw error;
    }
  }

  private registered(hash: string): Registered | null {
    let registered = this.known.get(hash);
    if (registered === undefined) {
      const text = this.parts.manifest.get(hash);
      // What is not in the manifest is not remembered: strangers could name hashes without end.
      if (text === undefined) return null;
      registered = this.read(text);
      this.known.set(hash, registered);
    }
    return registered;
  }

  private read(text: string): Registered | null {
    const document = parse(text);
    if (validate(this.parts.schema, document, [...specifiedRules, ...this.parts.rules]).length > 0) return null;
    return { document, operations: document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === "OperationDefinition") };
  }
}
