import { createHash } from "node:crypto";
import type { Decided, WishReason } from "../../../shared/hiring";
import { match } from "./stable-matching";

/** Somebody who applied in a round, with all that decides. */
export interface Contender {
  /** The application's id. */
  readonly id: string;
  /** The candidate's id: what the lot is drawn for, the same in every round. */
  readonly candidateId: string;
  /** Hundredths of a point, so that equal is equal. */
  readonly total: number;
  readonly years: number;
  /** Ids of posts, the dearest first. */
  readonly wishes: readonly string[];
}

/** A round as it is to be placed: nothing else decides, so the same gives the same, and it is kept with the result. */
export interface RoundInput {
  readonly seed: string;
  readonly posts: readonly { readonly id: string; readonly places: number }[];
  readonly contenders: readonly Contender[];
}

export interface Placed {
  readonly id: string;
  /** Among all who applied in the round. */
  readonly rank: number;
  readonly postId: string | null;
  /** 1 for the dearest. */
  readonly wish: number | null;
  readonly reasons: readonly WishReason[];
}

/** Hundredths of a point in a point. */
export const HUNDREDTHS = 100;

/** The lot of a candidate: the hash of the published seed and his id. The smaller goes before; anybody can work it out. */
export const lotOf = (seed: string, candidateId: string): string => createHash("sha256").update(`${seed}:${candidateId}`).digest("hex");

const lower = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The published order: the higher total, then more years of service, then the lot. Never the order of the input. */
export function ordered({ seed, contenders }: Pick<RoundInput, "seed" | "contenders">): Contender[] {
  const lots = new Map(contenders.map(({ candidateId }) => [candidateId, lotOf(seed, candidateId)]));
  return [...contenders].sort((a, b) => b.total - a.total || b.years - a.years || lower(lots.get(a.candidateId)!, lots.get(b.candidateId)!) || lower(a.id, b.id));
}

function decidedBy(one: Contender, last: Contender): Decided {
  if (last.total !== one.total) return "total";
  return last.years === one.years ? "lot" : "years";
}

/** Places a round and says of each wish why it came to something or not; wishes after the one that was fulfilled need no reason. */
export function placeApplicants(input: RoundInput): Placed[] {
  const order = ordered(input);
  const wanted = new Map<string, string[]>(input.posts.map(({ id }) => [id, []]));
  for (const { id, wishes } of order) for (const post of wishes) wanted.get(post)?.push(id);
  const matching = match(order, input.posts.map(({ id, places }) => ({ id, places, ranking: wanted.get(id)! })));
  /** Who was placed at each post, the best first. */
  const taken = new Map<string, Contender[]>();
  for (const contender of order) {
    const post = matching.get(contender.id);
    if (post !== undefined) taken.set(post, [...(taken.get(post) ?? []), contender]);
  }
  return order.map((contender, place) => {
    const postId = matching.get(contender.id) ?? null;
    const wish = postId === null ? null : contender.wishes.indexOf(postId) + 1;
    const looked = wish === null ? contender.wishes : contender.wishes.slice(0, wish);
    return { id: contender.id, rank: place + 1, postId, wish, reasons: looked.map((post, at) => reasonOf(contender, post, at + 1, postId, taken.get(post) ?? [])) };
  });
}

function reasonOf(contender: Contender, postId: string, wish: number, got: string | null, taken: readonly Contender[]): WishReason {
  if (postId === got) return { code: "placed", wish, postId, rank: taken.indexOf(contender) + 1 };
  const last = taken.at(-1);
  if (!last) return { code: "full", wish, postId };
  return { code: "outscored", wish, postId, places: taken.length, lowest: last.total / HUNDREDTHS, decided: decidedBy(contender, last) };
}

/** The hash of an input or outcome, whatever order its lists were read in. */
export function hashOfInput({ seed, posts, contenders }: RoundInput): string {
  const sorted = { seed, posts: [...posts].sort((a, b) => lower(a.id, b.id)).map(({ id, places }) => [id, places]), contenders: [...contenders].sort((a, b) => lower(a.id, b.id)).map(({ id, candidateId, total, years, wishes }) => [id, candidateId, total, years, wishes]) };
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
export const hashOfOutcome = (placed: readonly Placed[]): string =>
  createHash("sha256").update(JSON.stringify([...placed].sort((a, b) => lower(a.id, b.id)).map(({ id, rank, postId, wish }) => [id, rank, postId, wish]))).digest("hex");
