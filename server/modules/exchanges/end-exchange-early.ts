import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { EndExchangeEarlyInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { exchangeStates } from "./exchange.states";
import { freeUp } from "./places";
import { tellExchange } from "./tell-exchange";

/** Ends an exchange before its last day: what was done stays, what was to come is free again. */
export const endExchangeEarly = command("endExchangeEarly", EndExchangeEarlyInput, { policy: exchangePolicy, action: "endEarly" }, async (tx, { id, version, reason, ...input }) => {
  const before = await tx.take(exchangePolicy, "endEarly", id, version);
  const until = input.until ?? tx.viewer.today;
  if (until <= before.since || until > before.until) throw badInput("input.until", "exchange.visitOutside", { since: before.since });
  if (until < tx.viewer.today) throw badInput("input.until", "exchange.past");
  await tx.query("update exchange_slot set until = greatest(since, $2::date) where exchange_id = $1 and until > $2::date", [id, until]);
  await tx.query("update exchange_visit set state = 'cancelled', version = version + 1 where exchange_id = $1 and day >= $2 and state = 'planned'", [id, until]);
  await freeUp(tx, id, until);
  const exchange = await tx.move(Exchange, before, exchangeStates, "endEarly", { reason, until });
  await tellExchange(tx, exchange, "exchange.endedEarly", { reason });
  return { id };
});
