import { describe, expect, it } from "vitest";
import { match, type Applicant, type Matching, type Post } from "../../../server/modules/hiring/stable-matching";

/** A market from a seed, so that a failure can be made again: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

interface Market {
  applicants: Applicant[];
  posts: Post[];
}

/** Each post ranks by an order of its own, and leaves some out; each applicant wishes for some. */
function aMarket(seed: number, mostApplicants: number, mostPosts: number): Market {
  const random = randomFrom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const applicantIds = Array.from({ length: upTo(mostApplicants) }, (_, at) => `a${at}`);
  const postIds = Array.from({ length: upTo(mostPosts) }, (_, at) => `p${at}`);
  return {
    applicants: applicantIds.map((id) => ({ id, wishes: shuffled(postIds, random).slice(0, Math.floor(random() * (postIds.length + 1))) })),
    posts: postIds.map((id) => ({ id, places: Math.floor(random() * 4), ranking: shuffled(applicantIds, random).slice(0, Math.ceil(random() * applicantIds.length)) })),
  };
}

/** As many single posts as applicants, everybody ranking everybody: such markets often have several stable matchings. */
function aDenseMarket(seed: number): Market {
  const random = randomFrom(seed);
  const ids = ["1", "2", "3", "4", "5"].slice(0, 3 + (seed % 3));
  return {
    applicants: ids.map((id) => ({ id: `a${id}`, wishes: shuffled(ids.map((post) => `p${post}`), random) })),
    posts: ids.map((id) => ({ id: `p${id}`, places: 1, ranking: shuffled(ids.map((applicant) => `a${applicant}`), random) })),
  };
}

/** Whoever wishes for a post more than for what he has, and whom it would take. */
function blockingPairs({ applicants, posts }: Market, matching: Matching): string[] {
  const pairs: string[] = [];
  for (const { id, wishes } of applicants) {
    const got = matching.get(id);
    const better = got === undefined ? wishes : wishes.slice(0, wishes.indexOf(got));
    for (const postId of better) {
      const post = posts.find((one) => one.id === postId)!;
      if (!post.ranking.includes(id)) continue;
      const held = applicants.filter((other) => matching.get(other.id) === postId).map((other) => post.ranking.indexOf(other.id));
      if (held.length < post.places || held.some((rank) => rank > post.ranking.indexOf(id))) pairs.push(`${id} ${postId}`);
    }
  }
  return pairs;
}

/** Nobody where he did not wish to be or is not ranked, and no post over its places. */
function isPossible({ applicants, posts }: Market, matching: Matching): boolean {
  return (
    applicants.every(({ id, wishes }) => {
      const got = matching.get(id);
      return got === undefined || (wishes.includes(got) && posts.find((post) => post.id === got)!.ranking.includes(id));
    }) && posts.every(({ id, places }) => [...matching.values()].filter((got) => got === id).length <= Math.max(0, places))
  );
}

/** Every stable matching, by trying every possible one. */
function everyStable(market: Market): Matching[] {
  const found: Matching[] = [];
  const place = (at: number, made: Map<string, string>): void => {
    const applicant = market.applicants[at];
    if (!applicant) {
      if (isPossible(market, made) && blockingPairs(market, made).length === 0) found.push(new Map(made));
      return;
    }
    place(at + 1, made);
    for (const wish of applicant.wishes) {
      made.set(applicant.id, wish);
      place(at + 1, made);
      made.delete(applicant.id);
    }
  };
  place(0, new Map());
  return found;
}

const asText = (matching: Matching): string => [...matching].sort(([a], [b]) => (a < b ? -1 : 1)).map((pair) => pair.join("→")).join(" ");
const place = ({ applicants, posts }: Market): Matching => match(applicants, posts);
/** How far down the wishes somebody got; their number for nothing. */
const depth = ({ wishes }: Applicant, got: string | undefined): number => (got === undefined ? wishes.length : wishes.indexOf(got));

describe("stable matching", () => {
  it("leaves no blocking pair in 1,000 random markets, and breaks no capacity", () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const market = aMarket(seed, 30, 10);
      const matching = place(market);
      expect({ seed, possible: isPossible(market, matching), blocking: blockingPairs(market, matching) }).toEqual({ seed, possible: true, blocking: [] });
    }
  });

  it("gives each applicant of small markets the best that any stable matching gives him", () => {
    let several = 0;
    for (const market of Array.from({ length: 120 }, (_, at) => [aMarket(at + 1, 5, 4), aDenseMarket(at + 1)]).flat()) {
      const stable = everyStable(market);
      const matching = place(market);
      expect(stable.map(asText)).toContain(asText(matching));
      if (stable.length > 1) several += 1;
      for (const applicant of market.applicants) {
        const best = Math.min(...stable.map((one) => depth(applicant, one.get(applicant.id))));
        expect(depth(applicant, matching.get(applicant.id))).toBe(best);
      }
    }
    // Where there is only one, nothing is shown.
    expect(several).toBeGreaterThan(30);
  });

  it("is the same in whatever order applicants and posts are written", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const market = aMarket(seed, 20, 8);
      const random = randomFrom(seed + 10_000);
      expect(asText(match(shuffled(market.applicants, random), shuffled(market.posts, random)))).toBe(asText(place(market)));
    }
  });

  it("gives nobody a post that he wishes for more by writing his wishes otherwise", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const market = aMarket(seed, 6, 4);
      const honest = place(market);
      for (const applicant of market.applicants) {
        for (const wishes of everyOrder(applicant.wishes)) {
          const lied = match(market.applicants.map((one) => (one.id === applicant.id ? { ...one, wishes } : one)), market.posts);
          expect(depth(applicant, lied.get(applicant.id))).toBeGreaterThanOrEqual(depth(applicant, honest.get(applicant.id)));
        }
      }
    }
  });

  it("places the example of Gale and Shapley as they do", () => {
    const applicants = [{ id: "α", wishes: ["A", "B", "C"] }, { id: "β", wishes: ["B", "C", "A"] }, { id: "γ", wishes: ["C", "A", "B"] }];
    const posts = [{ id: "A", places: 1, ranking: ["β", "γ", "α"] }, { id: "B", places: 1, ranking: ["γ", "α", "β"] }, { id: "C", places: 1, ranking: ["α", "β", "γ"] }];
    expect(asText(match(applicants, posts))).toBe("α→A β→B γ→C");
  });

  it("passes over wishes for posts that are not there, and takes nobody where no place is", () => {
    const applicants = [{ id: "a", wishes: ["gone", "full", "p"] }, { id: "b", wishes: [] }];
    expect(asText(match(applicants, [{ id: "full", places: 0, ranking: ["a"] }, { id: "p", places: 1, ranking: ["a", "b"] }]))).toBe("a→p");
  });

  it("refuses an id that stands twice", () => {
    expect(() => match([{ id: "a", wishes: [] }, { id: "a", wishes: [] }], [])).toThrow("an applicant stands twice");
    expect(() => match([], [{ id: "p", places: 1, ranking: [] }, { id: "p", places: 1, ranking: [] }])).toThrow("a post stands twice");
  });
});

/** Every order of every part of a list. */
function everyOrder(list: readonly string[]): string[][] {
  return [[], ...list.flatMap((first) => everyOrder(list.filter((other) => other !== first)).map((rest) => [first, ...rest]))];
}
