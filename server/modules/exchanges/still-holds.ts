import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";

const NOT_ANY_MORE = `select host.closed_on is not null and host.closed_on <= e.since as closed,
  not exists (select from staff_post p where p.person_id = e.person_id and p.school_id = e.home_school_id and p.since <= e.since and (p.until is null or p.until > e.since)) as "noPost",
  (select s.name from school s where s.id in (select e.home_school_id union select e.host_school_id union select m.school_id from exchange_mentee m where m.exchange_id = e.id)
    and e.alliance_id is not null and not exists (select from membership b where b.alliance_id = e.alliance_id and b.school_id = s.id and b.since <= e.since and (b.until is null or b.until > e.since)) order by s.id limit 1) as stranger
from exchange e join school host on host.id = e.host_school_id where e.id = $1`;

/**
 * What was asked when an exchange was drafted, asked again of how it stands now: the host is open on its first day, the
 * teacher has a post at home then, and inside an alliance all schools are its members. CONFLICT at the field.
 */
export async function requireStillHolds(tx: Transaction, { id }: Pick<Exchange, "id">, field: string): Promise<void> {
  const [now] = await tx.query<{ closed: boolean; noPost: boolean; stranger: string | null }>(NOT_ANY_MORE, [id]);
  if (now?.closed) throw new Refusal("CONFLICT", "exchange.hostClosed", { field });
  if (now?.noPost) throw new Refusal("CONFLICT", "exchange.noPost", { field });
  if (now?.stranger != null) throw new Refusal("CONFLICT", "exchange.notAMember", { field, values: { school: now.stranger } });
}
