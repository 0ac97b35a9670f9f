/** How many operations of one session run at a time, and how many more may wait for them. */
export interface AtOnce {
  readonly running: number;
  readonly waiting: number;
}

/**
 * Keeps one session from taking all of a process's connections to the database: so many of its operations run, so many
 * wait in line, and further ones are refused at once.
 */
export class SessionLines {
  readonly #lines = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  constructor(private readonly most: AtOnce) {}

  /** Waits for a place; the answer gives it back. Undefined when too many wait already. */
  async enter(session: string): Promise<(() => void) | undefined> {
    const line = this.#lines.get(session) ?? { running: 0, waiting: [] };
    this.#lines.set(session, line);
    if (line.running < this.most.running) line.running += 1;
    else if (line.waiting.length >= this.most.waiting) return undefined;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    return () => {
      const next = line.waiting.shift();
      // Who waits takes over the place, so that nobody slips in between.
      if (next) next();
      else if ((line.running -= 1) === 0) this.#lines.delete(session);
    };
  }
}
