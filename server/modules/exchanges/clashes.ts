import type { ClashKind } from "../../../shared/exchanges";
import { ruleSql, type Rule } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";
import { clashesSql } from "./place-sql";

/** A booking that stands against one that is wanted. Whose it is, is told to whoever may see it. */
export interface Clash {
  readonly kind: ClashKind;
  readonly day: Day;
  /** From when to when the other booking lasts, `HH:MM` on the region's clock. */
  readonly starts: string;
  readonly ends: string;
  /** Whom of this exchange it hinders: the teacher, a mentee, a substitute. */
  readonly person: string;
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
  person: string;
  exchange_id: string;
  school: string;
  minutes: number;
}

const OF_EXCHANGE = clashesSql("select 0 as candidate, p.* from places_of_exchange($1, $2) p", "$1::uuid", "$3::uuid");
const OF_PERSON = clashesSql(
  `select 0 as candidate, $1::uuid as person_id, $2::uuid as school_id, null::text as room, $3::date as day, false as whole,
    tstzrange(($3::date + $4::time) at time zone 'Asia/Shanghai', ($3::date + $5::time) at time zone 'Asia/Shanghai') as during`,
  "null::uuid",
);

/** What stands against an exchange's places from a day on. The database refuses the same; this says it so that people can act. */
export async function clashesOf(tx: Transaction, exchange: Exchange, from: Day, beside?: string): Promise<Clash[]> {
  return named(tx, await tx.query<Found>(OF_EXCHANGE, [exchange.id, from, beside ?? null]));
}

/** What stands against somebody's being at a school on a day. */
export async function clashesOfPerson(tx: Transaction, personId: string, schoolId: string, at: { day: Day; starts: string; ends: string }): Promise<Clash[]> {
  return named(tx, await tx.query<Found>(OF_PERSON, [personId, schoolId, at.day, at.starts, at.ends]));
}

/** Says of the other booking where it is and which, if the viewer may see it; the hour alone if not. */
async function named(tx: Transaction, found: readonly Found[]): Promise<Clash[]> {
  if (found.length === 0) return [];
  const draft = new Draft(tx.viewer);
  const ids = draft.value(found.map(({ exchange_id }) => exchange_id), "uuid[]");
  const [text, values] = draft.finish(`select e.id from exchange e where e.id = any(${ids}) and ${ruleSql(exchangePolicy.see as unknown as Rule, Exchange, "e", draft, { few: true })}`);
  const seen = new Set((await tx.query<{ id: string }>(text, values)).map(({ id }) => id));
  return found.map(({ kind, day, starts, ends, person, exchange_id, school, minutes }) => ({
    kind, day, starts, ends, person,
    ...(kind === "travel" ? { minutes } : {}),
    ...(seen.has(exchange_id) ? { exchangeId: exchange_id, school } : {}),
  }));
}
