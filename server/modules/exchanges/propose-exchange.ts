import { EXCHANGE_APPROVAL } from "../../../shared/exchanges";
import { notFound } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { approvalKind, askApproval } from "../office";
import { School } from "../schools";
import { Exchange } from "./exchange.entity";
import { ProposeExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { fillNeedOf, reopenNeedOf, requireComplete, requireLimits, stepsOf } from "./exchange.rules";
import { exchangeStates } from "./exchange.states";
import { freeUp, takePlaces } from "./places";
import { tellExchange } from "./tell-exchange";

const PLACES = "select (select count(*)::int from exchange_slot where exchange_id = $1) as slots, (select count(*)::int from exchange_visit where exchange_id = $1) as visits";

/** Takes the places in time and asks those who must agree. Where nobody is left to be asked, it is approved at once. */
export const proposeExchange = command("proposeExchange", ProposeExchangeInput, { policy: exchangePolicy, action: "propose" }, async (tx, { id, version, overrideReason, remark }) => {
  const draft = await tx.take(exchangePolicy, "propose", id, version);
  const exchange = await tx.move(Exchange, draft, exchangeStates, "propose", { overrideReason: overrideReason ?? "" });
  const [places] = await tx.query<{ slots: number; visits: number }>(PLACES, [id]);
  requireComplete(exchange.kind, places?.slots ?? 0, places?.visits ?? 0);
  const [host] = await tx.find(School, "id", exchange.hostSchoolId);
  if (!host) throw notFound("input.id");
  await takePlaces(tx, exchange, exchange.since, "input.id");
  await requireLimits(tx, exchange, host.regionId, overrideReason);
  await fillNeedOf(tx, exchange);
  await tellExchange(tx, exchange, "exchange.proposed");
  const [names] = await tx.query<{ person: string; home: string }>("select p.name as person, s.name as home from person p, school s where p.id = $1 and s.id = $2", [exchange.personId, exchange.homeSchoolId]);
  await askApproval(tx, {
    kind: EXCHANGE_APPROVAL, subjectKind: "Exchange", subjectId: id, allianceId: exchange.allianceId, schoolId: exchange.hostSchoolId, remark,
    payload: { name: names?.person ?? "", person: names?.person, personId: exchange.personId, home: names?.home, host: host.name, what: exchange.kind, since: exchange.since, until: exchange.until, exchangeId: id },
    steps: await stepsOf(tx, exchange),
  });
  return { id };
});

async function locked(tx: Parameters<typeof tellExchange>[0], id: string): Promise<Exchange> {
  await tx.query("select from exchange where id = $1 for update", [id]);
  const [exchange] = await tx.find(Exchange, "id", id);
  if (!exchange) throw notFound();
  return exchange;
}

approvalKind(EXCHANGE_APPROVAL, {
  async approved(tx, { subjectId }) {
    const exchange = await tx.move(Exchange, await locked(tx, subjectId), exchangeStates, "approve");
    await tellExchange(tx, exchange, "exchange.approved");
  },
  async rejected(tx, { subjectId }, reason) {
    const exchange = await tx.move(Exchange, await locked(tx, subjectId), exchangeStates, "reject", { reason });
    await freeUp(tx, exchange.id, exchange.since);
    await reopenNeedOf(tx, exchange);
    await tellExchange(tx, exchange, "exchange.rejected", { reason });
  },
  async withdrawn(tx, { subjectId }) {
    const before = await locked(tx, subjectId);
    // It was the exchange that was withdrawn, and took its approval with it.
    if (before.state !== "proposed") return;
    const exchange = await tx.move(Exchange, before, exchangeStates, "withdraw");
    await freeUp(tx, exchange.id, exchange.since);
    await reopenNeedOf(tx, exchange);
    await tellExchange(tx, exchange, "exchange.withdrawn");
  },
});
