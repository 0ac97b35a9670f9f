import { execute, parse } from "graphql";
import { buildApi } from "../../../server/app/schema";
import { Compiler, executor, Reads, runner } from "../../../server/kernel/read";
import type { World } from "../../kit/builders/world";

/** The ids of a list as somebody reads it, both executors agreeing with each other and with the count. */
export async function listed(world: World, as: { id: string }, list: string, filter = ""): Promise<string[]> {
  const { schema } = await buildApi();
  const viewer = await world.viewer(as);
  const reading = { viewer, reads: new Reads(viewer, world.query), renew: () => Promise.reject(new Error("nobody's rights change here")), query: world.query };
  const document = parse(`{ ${list}(first: 100${filter && `, filter: ${filter}`}) { totalCount nodes { id } } }`);
  const compiled = await executor({ schema, compiler: new Compiler(schema), run: runner(world.database.pool), query: world.query })({
    document, operation: document.definitions[0] as never, operationName: null, request: { variables: {} }, context: reading,
  });
  const reference = await execute({ schema, document, contextValue: reading });
  const [one, two] = [compiled, reference].map((result) => JSON.stringify(result));
  if (one !== two) throw new Error(`the executors disagree on ${list}: ${one} and ${two}`);
  const { totalCount, nodes } = (JSON.parse(two!) as { data: Record<string, { totalCount: number; nodes: { id: string }[] }> }).data[list]!;
  if (totalCount !== nodes.length) throw new Error(`${list} counts ${totalCount} and lists ${nodes.length}`);
  return nodes.map(({ id }) => id);
}
