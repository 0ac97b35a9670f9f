import type { Query } from "../viewer";
import { fromRaw, ROW_COLUMNS, type ActivityRow, type RawRow } from "./row";
import { Turnstile } from "./turnstile";

/**
 * Numbers that one statement walks over: what it costs is bounded by this whoever asks, however few rows are for them.
 * (The feed's index is by insertion, which is not the order of the numbers, so it cannot resume from one.)
 */
const STEP = 2_000;
/** Statements of streams that catch up at the same time, so that a crowd that reconnects leaves the pool to the others. */
const AT_ONCE = 4;

export interface Page {
  rows: ActivityRow[];
  /** Every row up to here was looked at. */
  upTo: number;
}

/** Reads what a stream missed and memory no longer has. */
export class Replay {
  private readonly turnstile = new Turnstile(AT_ONCE);

  constructor(private readonly query: Query) {}

  /** Rows after a cursor that are told to any of some scopes, up to a position. */
  async page(after: number, position: number, scopes: readonly string[]): Promise<Page> {
    return this.turnstile.run(async () => {
      const upTo = Math.min(after + STEP, position);
      const rows = await this.query<RawRow>(`select ${ROW_COLUMNS} from activity where seq > $1 and seq <= $2 and audience && $3::uuid[] order by seq`, [after, upTo, scopes]);
      return { rows: rows.map(fromRaw), upTo };
    });
  }
}
