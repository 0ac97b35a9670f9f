import type { Client } from "pg";
import { job, type Work } from "../../kernel/jobs";
import { dayPlus, today, type Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { lockedExchange } from "./arrange";
import { SlotException } from "./exchange.entity";
import { noteChange } from "./note-change";
import { lockPeople } from "./places";
import { tellExchange } from "./tell-exchange";

/** Exchanges that are compared in one statement. */
const AT_ONCE = 100;

/** The weekly places of an exchange `x` from the day `$1` on: as they are wanted by the calendar of now, and as they are taken. */
const wanted = (x: string): string => `select p.slot_id, p.person_id, p.day, p.during from places_of_exchange(${x}, $1) p where p.slot_id is not null`;
const taken = (x: string): string => `select o.slot_id, o.person_id, o.day, o.during from occupation o where o.exchange_id = ${x} and o.slot_id is not null and o.day >= $1`;

/** Which of the next exchanges lie otherwise than the calendar says. What takes another's place holds its own only once it is agreed to. */
const DIFFERING = `with live as materialized (
  select e.id from exchange e where e.kind = 'itinerant' and e.until > $1 and e.id > $2
    and (e.state in ('approved', 'active') or e.state = 'proposed' and e.succeeds_id is null) order by e.id limit ${AT_ONCE})
select live.id, d.it as differs from live cross join lateral (
  with w as materialized (${wanted("live.id")}), t as materialized (${taken("live.id")})
  select exists ((select * from w except select * from t) union all (select * from t except select * from w)) as it) d order by live.id`;
const NOBODY_BEFORE = "00000000-0000-0000-0000-000000000000";

const FREE = `delete from occupation o where o.exchange_id = $2 and o.slot_id is not null and o.day >= $1
  and (o.slot_id, o.person_id, o.day, o.during) not in (${wanted("$2")})`;
const MISSING = `select w.slot_id as "slotId", w.day::text as day, to_char(lower(w.during) at time zone 'Asia/Shanghai', 'HH24:MI') as starts, to_char(upper(w.during) at time zone 'Asia/Shanghai', 'HH24:MI') as ends
  from (${wanted("$2")} except ${taken("$2")}) w order by w.during`;
const TAKE = `insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, room, day, during)
  select new_id(110), p.person_id, $2, p.slot_id, p.school_id, e.alliance_id, p.room, p.day, p.during
  from exchange e cross join lateral places_of_exchange($2, $1) p where e.id = $2 and p.slot_id = $3 and p.day = $4
    and not exists (select from occupation o where o.exchange_id = $2 and o.slot_id = p.slot_id and o.day = p.day and o.during = p.during)`;

interface Missing {
  readonly slotId: string;
  readonly day: Day;
  readonly starts: string;
  readonly ends: string;
}

/** Gives free what the calendar of now does not ask for from a day on. */
async function free(tx: Transaction, id: string, from: Day): Promise<void> {
  await lockedExchange(tx, id);
  await lockPeople(tx, id);
  await tx.query(FREE, [from, id]);
}

/** Takes what it asks for and is not taken. A day on which the teacher or the room is taken by another does not take place, and whoever runs the schools is told of it. */
async function take(tx: Transaction, id: string, from: Day): Promise<void> {
  const exchange = await lockedExchange(tx, id);
  await lockPeople(tx, id);
  for (const { slotId, day, starts, ends } of await tx.query<Missing>(MISSING, [from, id])) {
    const took = await tx.attempt(() => tx.query(TAKE, [from, id, slotId, day]));
    if ("result" in took) continue;
    await tx.add(SlotException, { exchangeId: id, slotId, day, kind: "cancelled", state: "standing", reason: "" });
    await noteChange(tx, exchange, "dayCancelled", { day, from: { day, starts, ends } });
    await tellExchange(tx, exchange, "exchange.dayCancelled", { day, starts, ends, slotId });
  }
  await tellExchange(tx, exchange, "exchange.followedCalendar");
}

/**
 * Compares every exchange that goes on with the calendar of now, from tomorrow on, and puts those right that lie
 * otherwise: days off that were entered, moved or taken away since, and terms with other days. First all give free what
 * they leave, so that none stands in the way of another that comes.
 */
export async function followDays(work: Pick<Work, "query" | "transaction">): Promise<{ moved: number }> {
  const from = dayPlus(today(), 1);
  const differing: string[] = [];
  for (let last = NOBODY_BEFORE; ; ) {
    const rows = await work.query<{ id: string; differs: boolean }>(DIFFERING, [from, last]);
    differing.push(...rows.filter(({ differs }) => differs).map(({ id }) => id));
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) break;
    last = end.id;
  }
  for (const id of differing) await work.transaction((tx) => free(tx, id, from));
  for (const id of differing) await work.transaction((tx) => take(tx, id, from));
  return { moved: differing.length };
}

/** Each night, since days off are also entered by themselves; and whenever somebody has changed a calendar. */
export const followSchoolDays = job("exchangesFollowSchoolDays", { every: "35 0 * * *", timeoutSeconds: 1800, heavy: true }, followDays);

const CHANGES = ["term.added", "term.changed", "term.removed", "specialDay.added", "specialDay.changed", "specialDay.removed"];
const ORDER = `insert into job_order (job, data, key) select $3, '{}', 'all' where exists (select from activity where seq > $1 and seq <= $2 and kind = any($4))
on conflict (job, key) where key is not null do nothing`;

/** Orders it where the numbers after `from` up to `to` tell of a calendar. Runs in the transaction that moves the cursor. */
export async function orderSchoolDays(client: Pick<Client, "query">, from: string, to: string): Promise<void> {
  await client.query(ORDER, [from, to, followSchoolDays.name, CHANGES]);
}
