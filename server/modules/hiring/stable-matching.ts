/**
 * Stable placement of applicants with ranked wishes at posts with several places: deferred acceptance, the applicants
 * proposing. D. Gale and L. S. Shapley, "College Admissions and the Stability of Marriage", American Mathematical Monthly
 * 69 (1962); A. E. Roth, "The Economics of Matching: Stability and Incentives", Mathematics of Operations Research 7 (1982).
 *
 * What holds of the outcome, and is tested:
 * - Stable: nobody wishes for a post more than for what he got while that post has a place free or gave one to somebody
 *   whom it ranks lower.
 * - Best for applicants: among all stable outcomes, each gets the one that he wishes for most. It is therefore one and
 *   only one, in whatever order proposals are made or the input is written.
 * - Honest wishes pay: no applicant gets a post that he wishes for more by writing his wishes otherwise.
 *
 * Both sides rank strictly. A post ranks whom it would take; who is not in its ranking is never placed there.
 */
export interface Applicant {
  readonly id: string;
  /** Ids of posts, the dearest first. Posts that are not there are passed over. */
  readonly wishes: readonly string[];
}

export interface Post {
  readonly id: string;
  /** How many it takes; 0 or less takes nobody. */
  readonly places: number;
  /** Ids of applicants whom it would take, the best first. */
  readonly ranking: readonly string[];
}

/** The post of each applicant who got one. */
export type Matching = ReadonlyMap<string, string>;

interface Open {
  readonly places: number;
  readonly rankOf: ReadonlyMap<string, number>;
  /** Who holds a place for now, the worst rank on top. */
  readonly held: WorstFirst;
}

/**
 * Places applicants. Each proposes down his wishes; a post holds the best of those who proposed so far and lets the worst
 * go when it is over its places. Takes time in proportion to the wishes, times the logarithm of the places of a post.
 * Refuses ids that stand twice: there would be no telling who is meant.
 */
export function match(applicants: readonly Applicant[], posts: readonly Post[]): Matching {
  const open = new Map<string, Open>(posts.map(({ id, places, ranking }) => [id, { places, rankOf: new Map(ranking.map((applicant, rank) => [applicant, rank])), held: new WorstFirst() }]));
  if (open.size !== posts.length) throw new Error("a post stands twice");
  const wishesOf = new Map(applicants.map(({ id, wishes }) => [id, wishes]));
  if (wishesOf.size !== applicants.length) throw new Error("an applicant stands twice");

  /** How many of his wishes each has proposed to. */
  const proposed = new Map<string, number>();
  const placed = new Map<string, string>();
  const free = applicants.map(({ id }) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    const wish = proposed.get(id) ?? 0;
    const postId = wishesOf.get(id)?.[wish];
    if (postId === undefined) continue;
    proposed.set(id, wish + 1);
    const post = open.get(postId);
    const rank = post?.rankOf.get(id);
    if (!post || rank === undefined || post.places < 1) {
      free.push(id);
      continue;
    }
    post.held.add(rank, id);
    placed.set(id, postId);
    if (post.held.size <= post.places) continue;
    const dropped = post.held.takeWorst();
    placed.delete(dropped);
    free.push(dropped);
  }
  return placed;
}

/** A binary heap of applicants by their rank at a post, the highest number (the worst) on top. */
class WorstFirst {
  readonly #ranks: number[] = [];
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  add(rank: number, id: string): void {
    let at = this.#ids.push(id) - 1;
    this.#ranks.push(rank);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#ranks[parent]! >= this.#ranks[at]!) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Whoever stands last among those held. There must be one. */
  takeWorst(): string {
    this.#swap(0, this.#ids.length - 1);
    this.#ranks.pop();
    const worst = this.#ids.pop()!;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let larger = at;
      if (left < this.#ids.length && this.#ranks[left]! > this.#ranks[larger]!) larger = left;
      if (right < this.#ids.length && this.#ranks[right]! > this.#ranks[larger]!) larger = right;
      if (larger === at) return worst;
      this.#swap(at, larger);
      at = larger;
    }
  }

  #swap(one: number, other: number): void {
    [this.#ranks[one], this.#ranks[other]] = [this.#ranks[other]!, this.#ranks[one]!];
    [this.#ids[one], this.#ids[other]] = [this.#ids[other]!, this.#ids[one]!];
  }
}
