import type { ClashKind } from "../../../shared/exchanges";
import { Refusal } from "../../kernel/errors";
import { idOfCode } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";
import { clashesSql, freeSql } from "./place-sql";

/** What an exchange wants: as `places_of_exchange` gives it. */
const WANTED = "places_of_exchange($1, $2)";

/** A booking that stands against one that is wanted. Whose it is, is told to whoever may see it. */
export interface Clash {
  readonly kind: ClashKind;
  readonly day: Day;
  /** From when to when the other booking lasts, `HH:MM` on the region's clock. */
  readonly starts: string;
  readonly ends: string;
  readonly exchangeId?: string;
  readonly school?: string;
  /** Minutes that the way takes, where it is the way. */
  readonly minutes?: number;
}

interface Found {
  kind: ClashKind;
  day: Day;
  starts: string;
  ends: string;
  exchange_id: string;
  school: string;
  minutes: number;
}

const CLASHES = clashesSql(`select 0 as candidate, p.* from ${WANTED} p`);

/** What stands against an exchange's places from a day on. The database refuses the same; this says it so that people can act. */
export async function clashesOf(tx: Transaction, exchange: Exchange, from: Day): Promise<Clash[]> {
  const found = await tx.query<Found>(CLASHES, [exchange.id, from]);
  const others = new Map<string, Exchange>();
  const ids = [...new Set(found.map(({ exchange_id }) => exchange_id))];
  for (const id of ids) for (const other of await tx.find(Exchange, "id", id)) if (await tx.can(exchangePolicy, "see" as never, other)) others.set(id, other);
  return found.map(({ kind, day, starts, ends, exchange_id, school, minutes }) => ({
    kind, day, starts, ends,
    ...(kind === "travel" ? { minutes } : {}),
    ...(others.has(exchange_id) ? { exchangeId: exchange_id, school } : {}),
  }));
}

const TAKE = `insert into occupation (id, person_id, exchange_id, slot_id, visit_id, school_id, alliance_id, room, day, during, whole)
select new_id(110), w.person_id, $1, w.slot_id, w.visit_id, w.school_id, $3, w.room, w.day, w.during, w.whole from ${WANTED} w order by w.during`;

/**
 * Takes the exchange's places from a day on, and gives free those that it had. CONFLICT with the bookings that stand
 * against it (`clashes`) and the nearest free places (`free`), in which case nothing has changed.
 */
export async function takePlaces(tx: Transaction, exchange: Exchange, from: Day, field: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(105, hashtext($1::text))", [exchange.personId]);
  await tx.query("delete from occupation where exchange_id = $1 and (day >= $2 or whole)", [exchange.id, from]);
  const clashes = await clashesOf(tx, exchange, from);
  const [first] = clashes;
  if (first) {
    throw new Refusal("CONFLICT", `exchange.clash.${first.kind}${first.school === undefined ? "" : ".known"}`, {
      field,
      values: { day: first.day, starts: first.starts, ends: first.ends, school: first.school ?? "", minutes: first.minutes ?? 0 },
      extensions: { clashes, free: await freePlaces(tx.query, exchange, from) },
    });
  }
  await tx.query(TAKE, [exchange.id, from, exchange.allianceId]);
}

/** Gives the places from a day on free. */
export async function freeUp(tx: Transaction, exchangeId: string, from: Day): Promise<void> {
  await tx.query("delete from occupation where exchange_id = $1 and day >= $2", [exchangeId, from]);
  // What lies across that day lasts until it.
  await tx.query(
    "update occupation set during = tstzrange(lower(during), $2::timestamp at time zone 'Asia/Shanghai') where exchange_id = $1 and whole and upper(during) > $2::timestamp at time zone 'Asia/Shanghai'",
    [exchangeId, from],
  );
}

export interface FreePlace {
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

const FREE = freeSql({
  stay: "select e.id, e.person_id, e.host_school_id, s.region_id, greatest(e.since, $2) as since, e.until from exchange e join school s on s.id = e.host_school_id where e.id = $1",
  near: "select weekday, starts from exchange_slot where exchange_id = $1 and until > $2 order by weekday, starts limit 1",
});

/** Where there is room beside the other bookings; those nearest to the exchange's first slot first. */
export const freePlaces = (query: Query, exchange: Pick<Exchange, "id">, from: Day): Promise<FreePlace[]> => query<FreePlace>(FREE, [exchange.id, from]);

/** Ids for rows that SQL writes in sets. */
export const slotId = (): string => idOfCode(108);
export const visitId = (): string => idOfCode(109);
