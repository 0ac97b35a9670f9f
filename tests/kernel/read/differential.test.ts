import fc from "fast-check";
import { parse, validate, visit, type DocumentNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomOperation } from "./random-operation";
import { aWorld, type World } from "./world";

const SEED = Number(process.env["SEED"] ?? 1);
const RUNS = Number(process.env["RUNS"] ?? 40);

/** What an operation can cost in statements: a page, a count and a look behind for each field, however many rows it has. */
function mostStatements(document: DocumentNode): number {
  let fields = 0;
  let spreads = 0;
  visit(document, { Field: () => void (fields += 1), FragmentSpread: () => void (spreads += 1) });
  return 3 * fields * (1 + spreads);
}

describe("both executors", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(SEED);
  });
  afterAll(() => world?.database.end());

  it("answer random operations over everything declared alike, for viewers of every role", async () => {
    let compared = 0;
    let left = 0;
    let refused = 0;
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const { source, variables, others } = randomOperation(world, g);
        const document = parse(source);
        fc.pre(validate(world.schema, document).length === 0);
        // The same document again with other values, for one of the viewers: then what was compiled before is met.
        turn += 1;
        const some = world.viewers.filter((_, i) => i % 3 === turn % 3);
        const asked = some.flatMap((viewer, i) => [variables, ...(i === 0 ? others : [])].map((values) => ({ viewer, values })));
        for (const { viewer, values } of asked) {
          const { result, statements } = await world.reference(document, values, viewer);
          const text = await world.compiled(document, values, viewer);
          const said = `${source}\n${JSON.stringify(values)}\nfor ${viewer.me}`;
          expect(statements, said).toBeLessThanOrEqual(mostStatements(document));
          if (result.errors) {
            refused += 1;
            expect(String(result.errors[0]?.originalError?.name), `${said}\n${result.errors[0]?.stack}`).toBe("Refusal");
            expect(text, said).toBeUndefined();
          } else if (text === undefined) left += 1;
          else {
            compared += 1;
            expect(JSON.stringify(JSON.parse(text)), said).toBe(JSON.stringify(result.data));
          }
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // What is left to the reference executor must stay the exception, or this test compares nothing.
    expect(compared).toBeGreaterThan(4 * left);
    expect(refused).toBeGreaterThan(0);
  }, 120_000);
});
