import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnOf, tableShape, type EntityClass } from "../../../server/kernel/entity";
import { ruleHolds, type Lookup, type Rule } from "../../../server/kernel/policy";
import { declaredRoots, declaredTypes, type ColumnField, type TableType } from "../../../server/kernel/read";
import type { Viewer } from "../../../server/kernel/viewer";
import { selectList } from "../../../server/kernel/write/rows";
import { aWorld, type World } from "../read/world";

type Found = Record<string, unknown> & { id: string };

/** Both executors build on the same predicates: here the rows that come out are held against the rules in memory. */
describe("what comes out", () => {
  let world: World;
  const read = new Map<EntityClass, Promise<Found[]>>();
  const rowsOf = (entity: EntityClass): Promise<Found[]> => {
    let rows = read.get(entity);
    if (!rows) read.set(entity, (rows = world.database.pool.query<Found>(`select ${selectList(entity)} from ${tableShape(entity).name} a`).then((result) => result.rows)));
    return rows;
  };
  const lookup: Lookup = async (entity, property, value) => (await rowsOf(entity)).filter((row) => row[property] === value);
  const allowed = async (entity: EntityClass, rules: readonly (Rule | undefined)[], viewer: Viewer): Promise<string[]> => {
    const ids: string[] = [];
    for (const row of await rowsOf(entity)) {
      let holds = true;
      for (const rule of rules) holds &&= rule === undefined || (await ruleHolds(rule, row, viewer, lookup));
      if (holds) ids.push(row.id);
    }
    return ids.toSorted();
  };
  /** The answer of each executor; of the reference alone where the other leaves it. */
  const answers = async (source: string, viewer: Viewer): Promise<Record<string, unknown>[]> => {
    const document = parse(source);
    const text = await world.compiled(document, {}, viewer);
    const { result } = await world.reference(document, {}, viewer);
    expect(result.errors).toBeUndefined();
    return [JSON.parse(JSON.stringify(result.data)), ...(text === undefined ? [] : [JSON.parse(text)])];
  };

  beforeAll(async () => {
    world = await aWorld(23);
  });
  afterAll(() => world?.database.end());

  const types = (): TableType[] => [...declaredTypes().values()];

  it("of a row by its id is what the rule lets the viewer see, and of a guarded value what its own rule lets him read", async () => {
    let shown = 0;
    for (const type of types()) {
      const rows = await rowsOf(type.entity);
      const guarded = [...type.fields.values()].filter((field): field is ColumnField => field.field === "column" && field.policy !== undefined);
      const source = `{ nodes(ids: [${rows.map(({ id }) => `"${id}"`).join(", ")}]) { id ... on ${type.name} { ${guarded.map(({ name }) => name).join(" ")} __typename } } }`;
      for (const viewer of world.viewers) {
        const expected = await allowed(type.entity, [type.policy.see], viewer);
        for (const data of await answers(source, viewer)) {
          const nodes = (data["nodes"] as (Found | null)[]).filter((node) => node !== null);
          expect(nodes.map(({ id }) => id).toSorted(), `${type.name} for ${viewer.me}`).toEqual(expected);
          shown += nodes.length;
          for (const field of guarded) {
            for (const node of nodes) {
              const row = rows.find(({ id }) => id === node.id)!;
              const readable = (await ruleHolds(field.policy!, row, viewer, lookup)) && row[field.property] !== null;
              expect(node[field.name] !== null, `${type.name}.${field.name} of ${node.id} for ${viewer.me}`).toBe(readable);
            }
          }
        }
      }
    }
    expect(shown).toBeGreaterThan(100);
  }, 120_000);

  it("of a list is what the rule lets the viewer see, and nothing that he may not see stands under anything", async () => {
    for (const roots of declaredRoots().values()) {
      for (const [name, { root }] of roots) {
        if (root.root !== "list") continue;
        const type = root.to();
        for (const viewer of world.viewers) {
          const expected = await allowed(type.entity, [type.policy.see, root.where], viewer);
          for (const data of await answers(`{ ${name}(first: 100) { totalCount nodes { id } } }`, viewer)) {
            const { totalCount, nodes } = data[name] as { totalCount: number; nodes: Found[] };
            expect([totalCount, nodes.map(({ id }) => id).toSorted()], `${name} for ${viewer.me}`).toEqual([expected.length, expected]);
          }
        }
      }
    }
  }, 120_000);

  it("of a list that is filtered by a guarded value tells nobody what he may not read", async () => {
    let asked = 0;
    for (const roots of declaredRoots().values()) {
      for (const [name, { root }] of roots) {
        if (root.root !== "list") continue;
        const type = root.to();
        for (const field of type.fields.values()) {
          if (field.field !== "column" || !field.filter || !field.policy || field.kind === "enum") continue;
          for (const row of (await rowsOf(type.entity)).filter((one) => one[field.property] !== null).slice(0, 4)) {
            const value = row[field.property];
            for (const viewer of world.viewers) {
              const expected = await allowed(type.entity, [type.policy.see, root.where, field.policy, { op: "is", column: field.property, value: value as string }], viewer);
              for (const data of await answers(`{ ${name}(first: 100, filter: { ${field.name}: ${JSON.stringify(value)} }) { nodes { id } } }`, viewer)) {
                expect((data[name] as { nodes: Found[] }).nodes.map(({ id }) => id).toSorted(), `${name} by ${field.name} for ${viewer.me}`).toEqual(expected);
                asked += 1;
              }
            }
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(10);
  }, 120_000);

  it("of a relation is what belongs to the row and what the rule lets the viewer see", async () => {
    for (const type of types()) {
      const rows = await rowsOf(type.entity);
      for (const field of type.fields.values()) {
        if (field.field === "column") continue;
        const target = field.to();
        const selection = field.field === "one" ? `${field.name} { id }` : field.field === "many" ? `${field.name}(first: 100) { nodes { id } }` : field.name;
        const source = `{ nodes(ids: [${rows.map(({ id }) => `"${id}"`).join(", ")}]) { id ... on ${type.name} { ${selection} } } }`;
        for (const viewer of world.viewers.filter((_, i) => i % 3 === 0)) {
          const visible = new Set(await allowed(target.entity, [target.policy.see, field.field === "one" ? undefined : field.where], viewer));
          for (const data of await answers(source, viewer)) {
            for (const node of (data["nodes"] as (Found | null)[]).filter((found) => found !== null)) {
              const row = rows.find(({ id }) => id === node.id)!;
              const expected = (await belonging(field, row)).filter((id) => visible.has(id)).toSorted();
              const value = node[field.name];
              const said = `${type.name}.${field.name} of ${node.id} for ${viewer.me}`;
              if (field.field === "count") expect(value, said).toBe(expected.length);
              else if (field.field === "has") expect(value, said).toBe(expected.length > 0);
              else if (field.field === "one") expect((value as Found | null)?.id ?? null, said).toBe(expected[0] ?? null);
              else expect((value as { nodes: Found[] }).nodes.map(({ id }) => id).toSorted(), said).toEqual(expected);
            }
          }

          /** Ids of the rows that the relation leads to, whoever may see them. */
          async function belonging(relation: Exclude<typeof field, ColumnField>, row: Found): Promise<string[]> {
            const there = await rowsOf(target.entity);
            if (relation.field === "one") return there.filter(({ id }) => id === row[relation.key]).map(({ id }) => id);
            const key = row[relation.parentKey] ?? null;
            if (key === null) return [];
            const { link } = relation;
            if (!link) return there.filter((other) => other[relation.key] === key).map(({ id }) => id);
            const policy = types().find(({ entity }) => entity === link.via)?.policy.see;
            expect(columnOf(link.via, link.from)).toBeDefined();
            const reached = new Set<unknown>();
            for (const between of await lookup(link.via, link.from, key)) {
              const counts = (await Promise.all([link.where, policy].map(async (rule) => rule === undefined || ruleHolds(rule, between, viewer, lookup)))).every(Boolean);
              if (counts) reached.add((between as Record<string, unknown>)[link.to]);
            }
            return there.filter((other) => reached.has(other[relation.key])).map(({ id }) => id);
          }
        }
      }
    }
  }, 180_000);
});
