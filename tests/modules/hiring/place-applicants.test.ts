import { describe, expect, it } from "vitest";
import { hashOfInput, hashOfOutcome, lotOf, ordered, placeApplicants, type Contender, type RoundInput } from "../../../server/modules/hiring/place-applicants";
import { hundredthsOf, totalOfSheet } from "../../../server/modules/hiring/total-score";

const contender = (id: string, total: number, wishes: string[], years = 10): Contender => ({ id, candidateId: `candidate-${id}`, total: total * 100, years, wishes });
const round = (contenders: Contender[], posts: RoundInput["posts"], seed = "2026"): RoundInput => ({ seed, posts, contenders });

describe("a placement", () => {
  it("says in figures why a wish came to nothing and another did", () => {
    const placed = placeApplicants(round([contender("a", 90, ["x"]), contender("b", 86.5, ["x"]), contender("c", 80, ["x", "y"])], [{ id: "x", places: 2 }, { id: "y", places: 1 }]));
    expect(placed.map(({ id, rank, postId, wish }) => ({ id, rank, postId, wish }))).toEqual([
      { id: "a", rank: 1, postId: "x", wish: 1 }, { id: "b", rank: 2, postId: "x", wish: 1 }, { id: "c", rank: 3, postId: "y", wish: 2 },
    ]);
    expect(placed[2]!.reasons).toEqual([{ code: "outscored", wish: 1, postId: "x", places: 2, lowest: 86.5, decided: "total" }, { code: "placed", wish: 2, postId: "y", rank: 1 }]);
  });

  it("says of a post without a place that it had none", () => {
    expect(placeApplicants(round([contender("a", 90, ["x"])], [{ id: "x", places: 0 }]))[0]).toMatchObject({ postId: null, wish: null, reasons: [{ code: "full", wish: 1, postId: "x" }] });
  });

  it("lets years of service decide between equal totals, and says so", () => {
    const placed = placeApplicants(round([contender("a", 80, ["x"], 5), contender("b", 80, ["x"], 6)], [{ id: "x", places: 1 }]));
    expect(placed.map(({ id, postId }) => [id, postId])).toEqual([["b", "x"], ["a", null]]);
    expect(placed[1]!.reasons).toMatchObject([{ code: "outscored", lowest: 80, decided: "years" }]);
  });

  it("draws the lot from the seed between equal totals and years, and says so", () => {
    const both = [contender("a", 80, ["x"]), contender("b", 80, ["x"])];
    const first = (seed: string): string => placeApplicants(round(both, [{ id: "x", places: 1 }], seed))[0]!.id;
    for (const seed of ["2026", "县管校聘", "73-21-08"]) expect(first(seed)).toBe(lotOf(seed, "candidate-a") < lotOf(seed, "candidate-b") ? "a" : "b");
    expect(placeApplicants(round(both, [{ id: "x", places: 1 }]))[1]!.reasons).toMatchObject([{ decided: "lot" }]);
    // Some seed gives it to the one, some to the other.
    expect(new Set(Array.from({ length: 20 }, (_, at) => first(`seed ${at}`)))).toEqual(new Set(["a", "b"]));
  });

  it("is the same, and has the same hash, in whatever order its input is read", () => {
    const contenders = Array.from({ length: 40 }, (_, at) => contender(`c${at}`, 60 + (at % 7), [`p${at % 3}`, `p${(at + 1) % 3}`], at % 4));
    const posts = [{ id: "p0", places: 5 }, { id: "p1", places: 4 }, { id: "p2", places: 3 }];
    const one = round(contenders, posts);
    const other = round(contenders.toReversed(), posts.toReversed());
    expect(placeApplicants(other)).toEqual(placeApplicants(one));
    expect(hashOfInput(other)).toBe(hashOfInput(one));
    expect(hashOfOutcome(placeApplicants(other))).toBe(hashOfOutcome(placeApplicants(one)));
    expect(hashOfInput({ ...one, seed: "2027" })).not.toBe(hashOfInput(one));
    expect(ordered(one).map(({ total }) => total)).toEqual(ordered(one).map(({ total }) => total).toSorted((a, b) => b - a));
  });
});

describe("a total", () => {
  const criteria = [{ id: "k1", weight: 60, most: 30 }, { id: "k2", weight: 40, most: 10 }];

  it("is each criterion's share of its most by its weight", () => {
    expect(totalOfSheet(criteria, { k1: 30, k2: 10 })).toBe(100);
    expect(totalOfSheet(criteria, { k1: 15, k2: 7.5 })).toBe(60);
    expect(totalOfSheet(criteria, { k1: 10, k2: 0 })).toBe(20);
    expect(totalOfSheet(criteria.toReversed(), { k1: 11.5, k2: 3.5 })).toBe(totalOfSheet(criteria, { k1: 11.5, k2: 3.5 }));
  });

  it("is the mean of the judges by their weights, rounded to a hundredth", () => {
    expect(hundredthsOf([{ total: 80, weight: 1 }, { total: 90, weight: 1 }])).toBe(8500);
    expect(hundredthsOf([{ total: 80, weight: 3 }, { total: 90, weight: 1 }])).toBe(8250);
    expect(hundredthsOf([{ total: 80, weight: 1 }, { total: 85, weight: 1 }, { total: 91, weight: 1 }])).toBe(8533);
  });
});
