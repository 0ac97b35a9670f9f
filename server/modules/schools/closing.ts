import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import type { School } from "./school.entity";

/** What a module above hangs on a school that must not outlive it: memberships, pairings. */
export interface Tie {
  /** How many go on after this day. */
  standing(tx: Transaction, schoolId: string, day: Day): Promise<number>;
  /** Ends them on this day (or on their first, when that is later), and tells of each. */
  end(tx: Transaction, school: School, day: Day): Promise<void>;
}

const ties: Tie[] = [];

/** A module above says what ends when a school closes. */
export const closing = (tie: Tie): void => {
  ties.push(tie);
};

export async function standingTies(tx: Transaction, schoolId: string, day: Day): Promise<number> {
  let count = 0;
  for (const tie of ties) count += await tie.standing(tx, schoolId, day);
  return count;
}

export async function endTies(tx: Transaction, school: School, day: Day): Promise<void> {
  for (const tie of ties) await tie.end(tx, school, day);
}
