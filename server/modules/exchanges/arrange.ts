import { Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { requireLimits } from "./exchange.limits";
import type { Near } from "./free-places";
import { takePlaces } from "./places";

const LIVING: ReadonlySet<string> = new Set(["draft", "proposed", "approved", "active"]);
/** From the approval on: what a single day is otherwise for has been agreed upon. */
const AGREED: ReadonlySet<string> = new Set(["approved", "active"]);

/** An exchange, locked. */
export async function lockedExchange(tx: Transaction, id: string): Promise<Exchange> {
  await tx.query("select from exchange where id = $1 for update", [id]);
  const [exchange] = await tx.find(Exchange, "id", id);
  if (!exchange) throw new Error("a place names an exchange that is not there");
  return exchange;
}

/** CONFLICT when its places cannot change any more, or (`agreed`) do not yet. */
export function requireArrangeable({ state }: Exchange, agreed = false): void {
  if (!(agreed ? AGREED : LIVING).has(state)) throw new Refusal("CONFLICT", "exchange.stateArrange", { field: "input.id", values: { from: state }, extensions: { from: state } });
}

/** The exchange whose places are to change, locked; CONFLICT when it is over, or (`agreed`) not approved yet. */
export async function arrangeable(tx: Transaction, exchangeId: string, agreed = false): Promise<Exchange> {
  const exchange = await lockedExchange(tx, exchangeId);
  requireArrangeable(exchange, agreed);
  return exchange;
}

/** What an arrangement needs besides where it starts. */
interface Rearranging {
  readonly field: string;
  readonly near?: Near;
  /** Why a wish is passed over; where limits cannot be touched, they are not asked (`same`). */
  readonly overrideReason?: string | null | undefined;
  readonly same?: true;
}

/** Takes the places as they are now from a day on; a draft takes none. */
export async function rearrange(tx: Transaction, exchange: Exchange, from: Day, { field, near, overrideReason, same }: Rearranging): Promise<void> {
  if (exchange.state === "draft") return;
  await takePlaces(tx, exchange, from, { field, ...(near && { near }) });
  if (!same) await requireLimits(tx, exchange, overrideReason);
}
