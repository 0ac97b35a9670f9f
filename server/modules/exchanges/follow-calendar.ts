import type { ExchangesActivityKind } from "../../../shared/exchanges";
import { job } from "../../kernel/jobs";
import { today } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangeStates } from "./exchange.states";
import { tellExchange } from "./tell-exchange";

/** Rows of one transaction, so that none holds its locks for long. */
const AT_ONCE = 100;

const due = (state: string, column: string): string => `select id from exchange where state = '${state}' and ${column} <= $1 order by ${column}, id limit ${AT_ONCE} for update skip locked`;

interface Due {
  readonly statement: string;
  readonly event: (exchange: Exchange) => string;
  readonly kind: (exchange: Exchange) => ExchangesActivityKind;
}
const begins: Due = { statement: due("approved", "since"), event: () => "begin", kind: () => "exchange.began" };
const ends: Due = {
  statement: due("active", "until"),
  event: ({ endsEarly }) => (endsEarly ? "endEarly" : "complete"),
  kind: ({ endsEarly }) => (endsEarly ? "exchange.endedEarly" : "exchange.completed"),
};

async function step(tx: Transaction, { statement, event, kind }: Due): Promise<number> {
  const rows = await tx.query<{ id: string }>(statement, [today()]);
  for (const { id } of rows) {
    const [exchange] = await tx.find(Exchange, "id", id);
    if (exchange) await tellExchange(tx, await tx.move(Exchange, exchange, exchangeStates, event(exchange)), kind(exchange), exchange.endsEarly ? { reason: exchange.reason } : {});
  }
  return rows.length;
}

/** Approved exchanges begin on their first day, and are over when their last has passed: the calendar does that, nobody needs to. */
export const followCalendar = job("exchangesFollowCalendar", { every: "5 0 * * *" }, async (work) => {
  let moved = 0;
  for (const what of [begins, ends]) {
    let count: number;
    do {
      count = await work.transaction((tx) => step(tx, what));
      moved += count;
    } while (count === AT_ONCE);
  }
  return { moved };
});
