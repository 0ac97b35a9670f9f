/** Counts what each of many has open, and lets no one have more than so many. */
export class Turns {
  readonly #open = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Gives a place and the way to give it back, or nothing when all are taken. */
  enter(who: string): (() => void) | undefined {
    const open = this.#open.get(who) ?? 0;
    if (open >= this.most) return undefined;
    this.#open.set(who, open + 1);
    return () => {
      const left = (this.#open.get(who) ?? 1) - 1;
      if (left > 0) this.#open.set(who, left);
      else this.#open.delete(who);
    };
  }
}
