import { describe, expect, it } from "vitest";
import { placesOf, type MapMember, type Place } from "../../web/features/alliances/map-layout";

const members = (count: number): MapMember[] => [
  { id: "lead", role: "LEAD" },
  ...Array.from({ length: count }, (_, index): MapMember => ({ id: `school ${index}`, role: index % 4 === 0 ? "SUPPORTED" : "MEMBER" })),
];
const distance = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);
const closest = (places: ReadonlyMap<string, Place>): number => {
  const all = [...places.values()];
  return Math.min(...all.flatMap((one, index) => all.slice(index + 1).map((other) => distance(one, other))));
};

describe("the places on the map of an alliance", () => {
  it("put the lead school in the middle and everybody else around it", () => {
    const places = placesOf(members(11), [], 1);
    expect(places.size).toBe(12);
    expect(places.get("lead")).toEqual({ x: 0, y: 0 });
    for (const [id, place] of places) if (id !== "lead") expect(distance(place, { x: 0, y: 0 })).toBeCloseTo(100);
  });

  it.each([1, 12, 40, 90])("keep %i members apart", (count) => {
    const places = placesOf(members(count), [], 1);
    expect(places.size).toBe(count + 1);
    expect(closest(places)).toBeGreaterThan(25);
  });

  it("put several leads side by side, inside the others", () => {
    const places = placesOf([{ id: "one", role: "LEAD" }, { id: "two", role: "LEAD" }, { id: "three", role: "MEMBER" }], [], 1);
    expect(distance(places.get("one")!, places.get("two")!)).toBeGreaterThan(25);
    expect(distance(places.get("three")!, { x: 0, y: 0 })).toBeGreaterThan(100);
  });

  it("put zones outside, with their own schools around each", () => {
    const places = placesOf(members(5), [{ id: "zone", schools: ["a", "b"] }, { id: "other", schools: [] }], 1);
    for (const id of ["zone", "other"]) expect(distance(places.get(id)!, { x: 0, y: 0 })).toBeGreaterThan(200);
    for (const id of ["a", "b"]) expect(distance(places.get(id)!, places.get("zone")!)).toBeCloseTo(62);
  });

  it("are wide where the room is wide, and the same each time", () => {
    const wide = [...placesOf(members(8), [], 2).values()];
    const width = Math.max(...wide.map(({ x }) => x)) - Math.min(...wide.map(({ x }) => x));
    const height = Math.max(...wide.map(({ y }) => y)) - Math.min(...wide.map(({ y }) => y));
    expect(width / height).toBeGreaterThan(1.6);
    expect([...placesOf(members(8), [], 2).values()]).toEqual(wide);
  });
});
