import { command, type Transaction } from "../../kernel/write";
import { matchOffer } from "../needs";
import { Exchange } from "./exchange.entity";
import { ProposeExchangeInput } from "./exchange.input";
import { requireLimits } from "./exchange.limits";
import { exchangePolicy } from "./exchange.policy";
import { fillNeedOf, requireComplete } from "./exchange.rules";
import { exchangeStates } from "./exchange.states";
import { askForExchange } from "./exchange.approval";
import { factsOf } from "./facts";
import { takePlaces } from "./places";
import { requireStillHolds } from "./still-holds";
import { tellExchange } from "./tell-exchange";

/** Takes the places in time and asks those who must agree. Where nobody is left to be asked, it is approved at once. */
export const proposeExchange = command("proposeExchange", ProposeExchangeInput, { policy: exchangePolicy, action: "propose" }, async (tx, { id, version, overrideReason, remark }) => {
  await propose(tx, await tx.take(exchangePolicy, "propose", id, version), { overrideReason, remark });
  return { id };
});

/** Proposes a draft: of its own command, or as what follows of another one. */
export async function propose(tx: Transaction, draft: Exchange, { overrideReason, remark }: { overrideReason?: string | null | undefined; remark?: string | null | undefined }): Promise<void> {
  const exchange = await tx.move(Exchange, draft, exchangeStates, "propose", { overrideReason: overrideReason ?? "" });
  const facts = await factsOf(tx, exchange);
  requireComplete(exchange.kind, { slots: facts.slotCount, visits: facts.visitCount, mentees: facts.menteeCount });
  await requireStillHolds(tx, exchange, "input.id");
  await takePlaces(tx, exchange, exchange.since, { field: "input.id", fresh: true, ...(exchange.succeedsId !== null && { beside: exchange.succeedsId }) });
  await requireLimits(tx, exchange, overrideReason);
  await fillNeedOf(tx, exchange);
  if (exchange.offerId !== null) await matchOffer(tx, exchange.offerId, exchange.kind);
  await tellExchange(tx, exchange, "exchange.proposed");
  await askForExchange(tx, exchange, facts, remark);
}
