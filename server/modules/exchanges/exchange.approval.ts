import { EXCHANGE_APPROVAL } from "../../../shared/exchanges";
import type { Transaction } from "../../kernel/write";
import { approvalKind, askApproval } from "../office";
import { lockedExchange } from "./arrange";
import { Exchange } from "./exchange.entity";
import { reopenNeedOf } from "./exchange.rules";
import { exchangeStates } from "./exchange.states";
import { stepsOf } from "./exchange.steps";
import type { Facts } from "./facts";
import { freeUp } from "./places";
import { takeOver } from "./take-over";
import { tellExchange } from "./tell-exchange";

/** Asks those who must agree, with what they need to know to decide. */
export async function askForExchange(tx: Transaction, exchange: Exchange, facts: Facts, remark: string | null | undefined): Promise<void> {
  const { id, kind, subject, purpose, since, until, personId, allianceId, hostSchoolId, homeSchoolId, overrideReason } = exchange;
  const { slotCount: _, menteeCount: __, ...shown } = facts;
  await askApproval(tx, {
    kind: EXCHANGE_APPROVAL, subjectKind: "Exchange", subjectId: id, allianceId, schoolId: hostSchoolId, personId, remark,
    payload: { ...shown, name: facts.person, personId, homeSchoolId, hostSchoolId, what: kind, subject, purpose, since, until, exchangeId: id, overrideReason },
    steps: await stepsOf(tx, exchange, { offered: await isOffered(tx, exchange) }),
  });
}

/** The teacher has offered all of that time; for longer he is asked himself. */
async function isOffered(tx: Transaction, { offerId, since, until }: Exchange): Promise<boolean> {
  if (offerId === null) return false;
  return (await tx.query("select from offer where id = $1 and since <= $2 and until >= $3", [offerId, since, until])).length > 0;
}

approvalKind(EXCHANGE_APPROVAL, {
  async approved(tx, { subjectId }) {
    const exchange = await tx.move(Exchange, await lockedExchange(tx, subjectId), exchangeStates, "approve");
    if (exchange.succeedsId !== null) await takeOver(tx, exchange);
    await tellExchange(tx, exchange, "exchange.approved");
  },
  async rejected(tx, { subjectId }, reason) {
    const exchange = await tx.move(Exchange, await lockedExchange(tx, subjectId), exchangeStates, "reject", { reason });
    await freeUp(tx, exchange.id, exchange.since);
    await reopenNeedOf(tx, exchange);
    await tellExchange(tx, exchange, "exchange.rejected", { reason });
  },
  async withdrawn(tx, { subjectId }) {
    const before = await lockedExchange(tx, subjectId);
    // It was the exchange that was withdrawn, and took its approval with it.
    if (before.state !== "proposed") return;
    const exchange = await tx.move(Exchange, before, exchangeStates, "withdraw");
    await freeUp(tx, exchange.id, exchange.since);
    await reopenNeedOf(tx, exchange);
    await tellExchange(tx, exchange, "exchange.withdrawn");
  },
});
