import { describe, expect, it } from "vitest";
import { allOf, anyOf, everyone, holds, is, not, own, reach, ruleSql, through, within, type Sight } from "../../../server/kernel/policy";
import { Draft } from "../../../server/kernel/read/draft";
import { housePolicy, SampleHouse, SamplePerson, SampleStay, stayPolicy } from "../read/sample";
import { aViewer } from "../read/viewers";

const zone = "00000000-0000-8000-8000-000000000001";
const viewer = aViewer(zone, { sampleZones: [zone] });
const sql = (rule: Parameters<typeof ruleSql>[0], entity: Parameters<typeof ruleSql>[1], sight: Sight = {}, as = viewer): string => {
  const draft = new Draft(as);
  return draft.finish(ruleSql(rule, entity, "a", draft, sight))[0];
};

describe("the predicate of a rule", () => {
  it("leaves out what an empty scope cannot allow, and says plainly what holds for all or none", () => {
    const rule = anyOf<SampleHouse>(within("zoneId", "sampleZones"), within("id", "sampleHouses"));
    expect(sql(rule as never, SampleHouse)).toBe("a.zone_id = any($1::uuid[])");
    expect(sql(rule as never, SampleHouse, {}, aViewer(zone))).toBe("false");
    expect(sql(anyOf(rule, everyone) as never, SampleHouse)).toBe("true");
    expect(sql(anyOf(rule, everyone) as never, SampleHouse, {}, aViewer(null))).toBe("false");
    expect(sql(anyOf(rule, holds("sampleAdmin")) as never, SampleHouse)).toBe("a.zone_id = any($1::uuid[])");
  });

  it("goes through another table once for many rows, and looks it up for few or where the key is known", () => {
    const rule = reach<SampleStay, SampleHouse>("houseId", SampleHouse, "id", within("zoneId", "sampleZones"));
    expect(sql(rule as never, SampleStay)).toBe("a.house_id in (select r1.id from sample_house r1 where r1.zone_id = any($1::uuid[]))");
    expect(sql(rule as never, SampleStay, { few: true })).toBe("exists (select from sample_house r1 where r1.id = a.house_id and r1.zone_id = any($1::uuid[]))");
    expect(sql(rule as never, SampleStay, { known: { column: "houseId", sql: "p.id" } })).toBe("exists (select from sample_house r1 where r1.id = p.id and r1.zone_id = any($1::uuid[]))");
  });

  it("takes the word of a witness for the very row, column and rule that it saw, and for nothing else", () => {
    const rule = through<SamplePerson, SampleHouse>("houseId", housePolicy) as never;
    const witness = { entity: SampleHouse, property: "id", rule: housePolicy.see as never, column: "houseId" };
    expect(sql(rule, SamplePerson, { few: true, witness })).toBe("true");
    for (const other of [{ column: "id" }, { property: "zoneId" }, { entity: SampleStay }, { rule: stayPolicy.see as never }]) {
      expect(sql(rule, SamplePerson, { few: true, witness: { ...witness, ...other } }), JSON.stringify(other)).toContain("exists (select from sample_house");
    }
  });

  it("turns a rule round, of what is not known too, and says plainly what then holds for all or none", () => {
    expect(sql(not(is<SampleStay>("houseId", "x")) as never, SampleStay)).toBe("(a.house_id = 'x') is not true");
    expect(sql(not(within<SampleHouse>("zoneId", "sampleZones")) as never, SampleHouse, {}, aViewer(zone))).toBe("true");
    expect(sql(allOf(not(everyone), own<SampleHouse>("id")) as never, SampleHouse)).toBe("false");
  });
});
