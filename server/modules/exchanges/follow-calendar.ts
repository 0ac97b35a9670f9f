import { job } from "../../kernel/jobs";
import { today } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangeStates } from "./exchange.states";
import { tellExchange } from "./tell-exchange";

/** Rows of one transaction, so that none holds its locks for long. */
const AT_ONCE = 100;

const due = (state: string, column: string): string => `select id from exchange where state = '${state}' and ${column} <= $1 order by ${column}, id limit ${AT_ONCE} for update skip locked`;

async function step(tx: Transaction, statement: string, event: "begin" | "complete", kind: "exchange.began" | "exchange.completed"): Promise<number> {
  const rows = await tx.query<{ id: string }>(statement, [today()]);
  for (const { id } of rows) {
    const [exchange] = await tx.find(Exchange, "id", id);
    if (exchange) await tellExchange(tx, await tx.move(Exchange, exchange, exchangeStates, event), kind);
  }
  return rows.length;
}

/** Approved exchanges begin on their first day, and are completed when their last has passed: the calendar does that, nobody needs to. */
export const followCalendar = job("exchangesFollowCalendar", { every: "5 0 * * *" }, async (work) => {
  let moved = 0;
  for (const [statement, event, kind] of [[due("approved", "since"), "begin", "exchange.began"], [due("active", "until"), "complete", "exchange.completed"]] as const) {
    let count: number;
    do {
      count = await work.transaction((tx) => step(tx, statement, event, kind));
      moved += count;
    } while (count === AT_ONCE);
  }
  return { moved };
});
