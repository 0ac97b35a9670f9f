import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableShape, type EntityClass } from "../../../server/kernel/entity";
import { allPolicies, ruleHolds, ruleSql, type Lookup, type Rule } from "../../../server/kernel/policy";
import { Draft } from "../../../server/kernel/read/draft";
import { selectList } from "../../../server/kernel/write/rows";
import { aWorld, type World } from "../read/world";

type Found = Record<string, unknown> & { place_: string };

describe("a rule", () => {
  let world: World;
  const reached = new Map<EntityClass, Promise<Record<string, unknown>[]>>();
  const lookup: Lookup = async (entity, property, value) => {
    let rows = reached.get(entity);
    if (!rows) reached.set(entity, (rows = world.database.pool.query(`select ${selectList(entity)} from ${tableShape(entity).name} a`).then((result) => result.rows)));
    return (await rows).filter((row) => row[property] === value);
  };

  beforeAll(async () => {
    world = await aWorld(11);
  });
  afterAll(() => world?.database.end());

  it("says the same of every row in SQL and in memory, for every action of every policy and every viewer", async () => {
    let yes = 0;
    let no = 0;
    const unequal: string[] = [];
    for (const policy of allPolicies().values()) {
      const actions = Object.keys(policy.actions).flatMap((action): [string, Rule][] => [
        [action, policy.actions[action]!],
        [`${action} where the state allows it`, policy.possible(action)],
      ]);
      const { rows } = await world.database.pool.query<Found>(`select a.ctid::text as place_, ${selectList(policy.entity)} from ${tableShape(policy.entity).name} a`);
      for (const viewer of world.viewers) {
        for (const [action, rule] of [["see", policy.see] as [string, Rule], ...actions]) {
          // Both ways to ask it: a table gone through once, and each row looked up.
          const [manySql, fewSql] = await Promise.all([{}, { few: true }].map(async (sight) => {
            const draft = new Draft(viewer);
            const [text, values] = draft.finish(`select a.ctid::text as place_ from ${tableShape(policy.entity).name} a where ${ruleSql(rule, policy.entity, "a", draft, sight)}`);
            return new Set((await world.database.pool.query<Found>(text, values as unknown[])).rows.map(({ place_ }) => place_));
          }));
          for (const row of rows) {
            const holds = await ruleHolds(rule, row, viewer, lookup);
            if (holds) yes += 1;
            else no += 1;
            const bySql = [manySql!.has(row.place_), fewSql!.has(row.place_)];
            if (bySql.some((found) => found !== holds)) unequal.push(`${policy.name}.${action} for ${viewer.me}: ${JSON.stringify(row)} is ${holds} in memory, ${bySql.join(" and ")} in SQL`);
          }
        }
      }
    }
    expect(unequal).toEqual([]);
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  }, 60_000);
});
