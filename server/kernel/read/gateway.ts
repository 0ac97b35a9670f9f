import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Query } from "../viewer";
import { isCurrent } from "../viewer-cache";
import type { Compiler } from "./compile";
import type { ReadContext } from "./context";
import type { Run } from "./run";

/** Data that is JSON text already: it goes out as PostgreSQL wrote it. */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What Apollo hands the executor of a gateway; note `context`, where elsewhere it says `contextValue`. */
interface GatewayRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly request: { readonly variables?: Record<string, unknown> };
  readonly context: unknown;
}

export interface ExecutorParts {
  readonly schema: GraphQLSchema;
  readonly compiler: Compiler;
  readonly run: Run;
  readonly query: Query;
}

/** Rights that change again and again while one reads are a fault somewhere. */
const MOST_RENEWALS = 5;

/** Answers a query by one statement; undefined when it is for the reference executor. */
export async function answer({ compiler, run }: Pick<ExecutorParts, "compiler" | "run">, asked: { document: DocumentNode; operationName: string | null; variables: Record<string, unknown>; keep: boolean }, context: ReadContext): Promise<string | undefined> {
  for (let renewals = 0; renewals <= MOST_RENEWALS; renewals++) {
    const plan = compiler.plan(asked.document, asked.operationName, asked.variables, context.viewer);
    if (!plan) return undefined;
    const text = await run(plan.compiled, plan.values, asked.keep);
    if (text !== null) return text;
    await context.renew();
  }
  throw new Error("the viewer's rights changed with every try to read for him");
}

/** Executes operations for Apollo: a query as one statement where that is possible, all else through resolvers. */
export function executor(parts: ExecutorParts): (request: GatewayRequest) => Promise<ExecutionResult> {
  return async ({ document, operation, operationName, request, context }) => {
    const reading = context as ReadContext;
    const variables = request.variables ?? {};
    if (operation.operation === "query") {
      const text = await answer(parts, { document, operationName, variables, keep: false }, reading);
      if (text !== undefined) return { data: new JsonText(text) as unknown as Record<string, unknown> };
    }
    if (!(await isCurrent(parts.query, reading.viewer))) await reading.renew();
    return execute({ schema: parts.schema, document, contextValue: reading, variableValues: variables, operationName });
  };
}

/** Writes a response; data that is text already is not read and written again. */
export function stringify(result: object): string {
  const { data, ...rest } = result as { data?: unknown };
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === "{}" ? `{"data":${data.text}}` : `{"data":${data.text},${others.slice(1)}`;
}
