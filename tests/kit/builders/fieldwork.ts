import { randomUUID } from "node:crypto";
import { newId } from "../../../server/kernel/ids";
import type { Day } from "../../../server/kernel/time";
import { Exchange, ExchangeSlot, Occupation } from "../../../server/modules/exchanges";
import { TeachingLog } from "../../../server/modules/fieldwork";
import type { World } from "./world";

export interface Taught {
  readonly exchange: Exchange;
  readonly slot: ExchangeSlot;
  readonly day: Day;
}

type Named = { readonly id: string };

/** A place in time of an exchange's slot on a day. */
export async function occupy(world: World, exchange: Exchange, slot: ExchangeSlot, day: Day, personId = exchange.personId): Promise<string> {
  const id = newId(Occupation);
  await world.query(
    `insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, day, during)
     values ($1, $2, $3, $4, $5, $6, $7::date, tstzrange(($7::date + $8::time) at time zone 'Asia/Shanghai', ($7::date + $9::time) at time zone 'Asia/Shanghai'))`,
    [id, personId, exchange.id, slot.id, exchange.hostSchoolId, exchange.allianceId, day, slot.starts, slot.ends],
  );
  return id;
}

/** An exchange under way, with one slot and the places that it took on some days, the first of which is told. */
export async function taught(world: World, of: Partial<Exchange>, days: readonly Day[], [starts, ends]: readonly [string, string] = ["09:00", "09:40"], slotToo: Partial<ExchangeSlot> = {}): Promise<Taught> {
  const [since, until] = [world.day(-60), world.day(60)];
  const exchange = await world.add(Exchange, { kind: "itinerant", state: "active", since, until, ...of });
  const slot = await world.add(ExchangeSlot, { exchangeId: exchange.id, personId: exchange.personId, schoolId: exchange.hostSchoolId, weekday: 2, starts, ends, since, until, ...slotToo });
  for (const day of days) await occupy(world, exchange, slot, day);
  return { exchange, slot, day: days[0]! };
}

/** A log of such a place, as if it had been written. */
export const logged = (world: World, { exchange, slot, day }: Taught, row: Partial<TeachingLog> = {}): Promise<TeachingLog> => {
  const { id: exchangeId, personId, homeSchoolId, hostSchoolId: schoolId, allianceId } = exchange;
  const { id: slotId, starts, ends } = slot;
  return world.add(TeachingLog, {
    exchangeId, slotId, day, personId, homeSchoolId, schoolId, allianceId, starts, ends, began: starts, ended: ends,
    topic: "认识音符", writtenAt: new Date(), late: false, clientId: randomUUID(), ...row,
  });
};

/** The school days before today, the latest first: never a Saturday or a Sunday. */
export function weekdaysBefore(world: World, count: number): Day[] {
  const days: Day[] = [];
  for (let back = 1; days.length < count; back++) {
    const day = world.day(-back);
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.push(day);
  }
  return days;
}

export const sentFrom = (home: Named, host: Named, person: Named, alliance: Named | null): Partial<Exchange> => ({ homeSchoolId: home.id, hostSchoolId: host.id, personId: person.id, allianceId: alliance?.id ?? null });
