import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { EndExchangeEarlyInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { exchangeStates } from "./exchange.states";
import { noteChange } from "./note-change";
import { shorten } from "./shorten";
import { tellExchange } from "./tell-exchange";

/** Ends an exchange before its last day. It goes on until that day comes. */
export const endExchangeEarly = command("endExchangeEarly", EndExchangeEarlyInput, { policy: exchangePolicy, action: "endEarly" }, async (tx, { id, version, reason, ...input }) => {
  const before = await tx.take(exchangePolicy, "endEarly", id, version);
  const to = exchangeStates.after(before.state, "endEarly");
  if (to === undefined) throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "endedEarly" }, extensions: { from: before.state, to: "endedEarly" } });
  const until = input.until ?? tx.viewer.today;
  if (until <= before.since || until > before.until) throw badInput("input.until", "exchange.visitOutside", { since: before.since });
  if (until < tx.viewer.today) throw badInput("input.until", "exchange.past");
  const exchange = await shorten(tx, before, until, reason);
  await noteChange(tx, exchange, "shortened", { day: until, from: { day: before.until }, to: { day: until }, reason });
  await tellExchange(tx, exchange, exchange.state === to ? "exchange.endedEarly" : "exchange.shortened", { reason });
  return { id };
});
