import { command } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { ExchangeStepInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { reopenNeedOf } from "./exchange.rules";
import { exchangeStates } from "./exchange.states";
import { freeUp } from "./places";
import { askNoSubstitutes } from "./shorten";
import { tellExchange } from "./tell-exchange";

/** Calls off what was approved, before it begins. */
export const cancelExchange = command("cancelExchange", ExchangeStepInput, { policy: exchangePolicy, action: "cancel" }, async (tx, { id, version, reason }) => {
  const exchange = await tx.move(Exchange, await tx.take(exchangePolicy, "cancel", id, version), exchangeStates, "cancel", { reason });
  await askNoSubstitutes(tx, id, exchange.since);
  await freeUp(tx, id, exchange.since);
  await reopenNeedOf(tx, exchange);
  await tellExchange(tx, exchange, "exchange.cancelled", { reason });
  return { id };
});
