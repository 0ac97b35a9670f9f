import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { lockedExchange } from "./arrange";
import { Exchange } from "./exchange.entity";
import { noteChange } from "./note-change";
import { takePlaces } from "./places";
import { shorten } from "./shorten";
import { tellExchange } from "./tell-exchange";

/**
 * An exchange that takes the place of another has been agreed to: that one ends on the day on which this one begins, and
 * what it held from then on is this one's. Where the answer took longer than the day that was meant, it begins today, and its
 * visits until then were still the old one's; CONFLICT where nothing of it is left.
 */
export async function takeOver(tx: Transaction, given: Exchange): Promise<void> {
  const { today } = tx.viewer;
  let exchange = given;
  if (exchange.until <= today) throw new Refusal("CONFLICT", "exchange.past", { field: "input.id" });
  if (exchange.since < today) {
    exchange = await tx.change(Exchange, exchange, { since: today });
    await tx.query("update exchange_slot set since = least(until, greatest(since, $2)) where exchange_id = $1", [exchange.id, today]);
    await tx.query("update exchange_visit set state = 'cancelled', version = version + 1 where exchange_id = $1 and day < $2 and state = 'planned'", [exchange.id, today]);
    await tx.query("delete from occupation where exchange_id = $1 and day < $2 and not whole", [exchange.id, today]);
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
