import { execute, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import type { Context } from "../../server/kernel/context";
import { Refusal } from "../../server/kernel/errors";
import { Compiler, executor, Reads, runner, type ReadContext } from "../../server/kernel/read";
import type { Viewer } from "../../server/kernel/viewer";
import { runCommand } from "../../server/kernel/write";
import type { TestDatabase } from "../kit/database";
import type { World } from "../kit/builders/world";

/** How an operation ended: allowed, or the refusal as a client would have read it. */
export interface Outcome {
  readonly letter: "A" | "F" | "N" | "U" | "?";
  /** Message, field and the rest, so that two refusals can be compared word for word. */
  readonly told?: string;
  readonly field?: string;
}

const letters: Record<string, Outcome["letter"]> = { FORBIDDEN: "F", NOT_FOUND: "N", UNAUTHENTICATED: "U" };

/** The same database, on which every transaction is undone at its end: what one cell does, no other sees. */
const undone = (dataSource: DataSource): DataSource =>
  new Proxy(dataSource, {
    get(target, property) {
      if (property !== "createQueryRunner") return Reflect.get(target, property) as unknown;
      return () => {
        const transaction = target.createQueryRunner();
        transaction.commitTransaction = () => transaction.rollbackTransaction();
        return transaction;
      };
    },
  });

/** Runs operations through the real schema as somebody: mutations to be undone, queries by both executors. */
export class Harness {
  private readonly answer: ReturnType<typeof executor>;
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly database: TestDatabase,
    private readonly world: World,
  ) {
    this.answer = executor({ schema, compiler: new Compiler(schema), run: runner(database.pool), query: world.query });
  }

  async mutate(name: string, input: object, viewer: Viewer): Promise<Outcome> {
    const type = this.schema.getMutationType()?.getFields()[name]?.args[0]?.type.toString();
    let ran = false;
    const context: Context & ReadContext = {
      ...this.reading(viewer),
      query: this.world.query,
      run: async (which, given) => {
        const result = await runCommand(undone(this.database.dataSource), viewer, which, given);
        ran = true;
        return result;
      },
      row: async () => null,
      rows: async () => [],
      setSession: () => undefined,
      address: "127.0.0.1",
      device: "",
    };
    const { errors } = await execute({ schema: this.schema, document: this.document(`mutation ($input: ${type}) { ${name}(input: $input) { __typename } }`), variableValues: { input }, contextValue: context });
    // What was done is undone, so an answer that may not be null cannot be read again: the command went through all the same.
    if (ran) return { letter: "A" };
    const error = errors?.[0];
    if (!(error?.originalError instanceof Refusal)) throw new Error(`${name}(${JSON.stringify(input)}) neither ran nor was refused: ${error?.message}`, { cause: error });
    const refusal = error.originalError.toGraphQL("en");
    return { letter: letters[error.originalError.code] ?? "?", told: `${refusal.message} ${JSON.stringify(refusal.extensions)}`, field: error.originalError.details.field };
  }

  /** The answer of both executors, which must be the same. */
  async query(source: string, variables: Record<string, unknown>, viewer: Viewer): Promise<Record<string, unknown>> {
    const document = this.document(source);
    const [operation] = document.definitions;
    const compiled = await this.answer({ document, operation: operation as never, operationName: null, request: { variables }, context: this.asking(viewer) });
    const reference = await execute({ schema: this.schema, document, variableValues: variables, contextValue: this.asking(viewer) });
    const [one, two] = [compiled, reference].map((result) => JSON.stringify(plain(result)));
    if (one !== two) throw new Error(`the executors disagree on ${source}: ${one} and ${two}`);
    if (reference.errors) throw new Error(`${source}: ${reference.errors[0]?.message}`);
    return JSON.parse(JSON.stringify(reference.data)) as Record<string, unknown>;
  }

  private reading(viewer: Viewer): ReadContext {
    return { viewer, reads: new Reads(viewer, this.world.query), renew: () => Promise.reject(new Error("nobody's rights change here")) };
  }

  private asking(viewer: Viewer) {
    return { ...this.reading(viewer), query: this.world.query, address: "127.0.0.1" };
  }

  private document(source: string): DocumentNode {
    let document = this.documents.get(source);
    if (!document) this.documents.set(source, (document = parse(source)));
    return document;
  }
}

const plain = ({ data, errors }: ExecutionResult): unknown => JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message }) => message) })) as unknown;
