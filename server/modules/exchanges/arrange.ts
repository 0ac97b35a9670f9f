import { Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { takePlaces } from "./places";

const LIVING = new Set(["draft", "proposed", "approved", "active"]);

/** The exchange whose places are to change, locked; CONFLICT when it is over. */
export async function arrangeable(tx: Transaction, exchangeId: string): Promise<Exchange> {
  await tx.query("select from exchange where id = $1 for update", [exchangeId]);
  const [exchange] = await tx.find(Exchange, "id", exchangeId);
  if (!exchange) throw new Error("a place names an exchange that is not there");
  if (!LIVING.has(exchange.state)) throw new Refusal("CONFLICT", "exchange.stateArrange", { field: "input.id", values: { from: exchange.state }, extensions: { from: exchange.state } });
  return exchange;
}

/** Takes the places as they are now from a day on; a draft takes none. */
export async function rearrange(tx: Transaction, exchange: Exchange, from: Day, field: string): Promise<void> {
  if (exchange.state !== "draft") await takePlaces(tx, exchange, from, field);
}
