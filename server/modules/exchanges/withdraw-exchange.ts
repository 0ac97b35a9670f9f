import { EXCHANGE_APPROVAL } from "../../../shared/exchanges";
import { command } from "../../kernel/write";
import { withdrawApprovalsOf } from "../office";
import { Exchange } from "./exchange.entity";
import { ExchangeStepInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { reopenNeedOf } from "./exchange.rules";
import { exchangeStates } from "./exchange.states";
import { freeUp } from "./places";
import { tellExchange } from "./tell-exchange";

/** Takes a draft or a proposal back; its places are free again. */
export const withdrawExchange = command("withdrawExchange", ExchangeStepInput, { policy: exchangePolicy, action: "withdraw" }, async (tx, { id, version, reason }) => {
  const before = await tx.take(exchangePolicy, "withdraw", id, version);
  const exchange = await tx.move(Exchange, before, exchangeStates, "withdraw", { reason, neverProposed: before.state === "draft" });
  if (before.state === "proposed") {
    await withdrawApprovalsOf(tx, { kind: EXCHANGE_APPROVAL, subjectId: id });
    await freeUp(tx, id, exchange.since);
    await reopenNeedOf(tx, exchange);
  }
  await tellExchange(tx, before.state === "draft" ? { ...exchange, state: "draft" } : exchange, "exchange.withdrawn", { reason });
  return { id };
});
