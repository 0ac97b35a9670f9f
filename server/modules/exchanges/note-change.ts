import type { ExchangeChangeKind } from "../../../shared/exchanges";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { ExchangeChange } from "./exchange-change.entity";
import type { Exchange } from "./exchange.entity";

/** A place as the history knows it; what did not change is left out. */
export interface NotedPlace {
  readonly day?: Day;
  readonly weekday?: number;
  readonly starts?: string;
  readonly ends?: string;
  readonly personId?: string | null;
  readonly schoolId?: string;
}

/** Adds a line to the exchange's history: what, from, to, who, when, why. */
export async function noteChange(tx: Transaction, exchange: Pick<Exchange, "id">, what: ExchangeChangeKind, { day, from = {}, to = {}, reason = "" }: { day: Day; from?: NotedPlace; to?: NotedPlace; reason?: string | null }): Promise<void> {
  await tx.add(ExchangeChange, {
    exchangeId: exchange.id, what, actorId: tx.viewer.me, day, reason: reason ?? "",
    fromDay: from.day ?? null, fromWeekday: from.weekday ?? null, fromStarts: from.starts ?? null, fromEnds: from.ends ?? null, fromPersonId: from.personId ?? null, fromSchoolId: from.schoolId ?? null,
    toDay: to.day ?? null, toWeekday: to.weekday ?? null, toStarts: to.starts ?? null, toEnds: to.ends ?? null, toPersonId: to.personId ?? null, toSchoolId: to.schoolId ?? null,
  });
}
