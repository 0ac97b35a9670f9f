import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangeStates } from "./exchange.states";
import { tellExchange } from "./tell-exchange";

/** The host has judged an exchange: for the module that keeps appraisals, which has asked who may. CONFLICT unless it is completed. */
export async function markAppraised(tx: Transaction, exchangeId: string): Promise<Exchange | undefined> {
  await tx.query("select from exchange where id = $1 for update", [exchangeId]);
  const [exchange] = await tx.find(Exchange, "id", exchangeId);
  if (!exchange) return undefined;
  const appraised = await tx.move(Exchange, exchange, exchangeStates, "appraise");
  await tellExchange(tx, appraised, "exchange.appraised");
  return appraised;
}
