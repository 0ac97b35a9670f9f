import type { Transaction } from "../../kernel/write";
import { lockedExchange } from "./arrange";
import { Exchange } from "./exchange.entity";
import { noteChange } from "./note-change";
import { takePlaces } from "./places";
import { shorten } from "./shorten";
import { tellExchange } from "./tell-exchange";

/**
 * An exchange that takes the place of another has been agreed to: that one ends on the day on which this one begins, and
 * what it held from then on is this one's. Where the answer took longer than the day that was meant, it begins today.
 */
export async function takeOver(tx: Transaction, given: Exchange): Promise<void> {
  const { today } = tx.viewer;
  let exchange = given;
  if (exchange.since < today) {
    exchange = await tx.change(Exchange, exchange, { since: today });
    await tx.query("update exchange_slot set since = greatest(since, $2) where exchange_id = $1", [exchange.id, today]);
  }
  const before = await lockedExchange(tx, exchange.succeedsId!);
  if (before.state === "active" && before.until > exchange.since) {
    const [host] = await tx.query<{ name: string }>("select name from school where id = $1", [exchange.hostSchoolId]);
    const ended = await shorten(tx, before, exchange.since, `→ ${host?.name ?? ""}`);
    await noteChange(tx, before, "hostChanged", { day: exchange.since, from: { schoolId: before.hostSchoolId }, to: { schoolId: exchange.hostSchoolId } });
    await noteChange(tx, exchange, "hostChanged", { day: exchange.since, from: { schoolId: before.hostSchoolId }, to: { schoolId: exchange.hostSchoolId } });
    await tellExchange(tx, ended, "exchange.hostChanged", { to: host?.name, day: exchange.since, successorId: exchange.id });
  }
  await takePlaces(tx, exchange, exchange.since, { field: "input.id" });
}
