import type { ExchangesActivityKind } from "../../../shared/exchanges";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";

/**
 * Who sees an exchange: the person, mentees, who stands in, who runs one of the schools or its alliance, and their
 * bureaus, each by himself; no place, whose every teacher would read who was proposed and why he was refused. What is
 * settled their colleagues see too. A draft is nobody's business yet but of who drafts it and runs the alliance.
 */
const AUDIENCE = `with e as materialized (select * from exchange where id = $1),
ground as materialized (select s.id, s.region_id, true as either from e join school s on s.id in (e.home_school_id, e.host_school_id) where not $4
  union select s.id, s.region_id, false from exchange_mentee m join school s on s.id = m.school_id where m.exchange_id = $1 and not $4),
told as (
  select drafted_by_id as id from e where $4
  union select person_id from e where not $4
  union select person_id from exchange_mentee where exchange_id = $1 and not $4
  union select person_id from slot_exception where exchange_id = $1 and person_id is not null and state in ('proposed', 'standing')
  union select coalesce(substitute_id, person_id) from exchange_visit where exchange_id = $1 and not $4
  union select a.person_id from ground join appointment a on a.role in ('principal', 'dean') and a.scope_id = ground.id and a.since <= $2 and (a.until is null or a.until > $2)
  union select a.person_id from ground join region_closure c on c.descendant_id = ground.region_id and ground.either
    join appointment a on a.role = 'bureauOfficer' and a.scope_id = c.ancestor_id and a.since <= $2 and (a.until is null or a.until > $2)
  union select a.person_id from e join appointment a on a.role = 'coordinator' and a.scope_id = e.alliance_id and a.since <= $2 and (a.until is null or a.until > $2)
  union select id from ground where $3 and either)
select p.name as person, h.name as home, g.name as host, array(select id::text from told where id is not null) as audience
from e join person p on p.id = e.person_id join school h on h.id = e.home_school_id join school g on g.id = e.host_school_id`;
const SETTLED: ReadonlySet<string> = new Set(["approved", "active", "completed", "appraised"]);

/** Tells of an exchange. */
export async function tellExchange(tx: Transaction, exchange: Exchange, kind: ExchangesActivityKind, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const draft = exchange.state === "draft" || kind === "exchange.drafted";
  const [row] = await tx.query<{ person: string; home: string; host: string; audience: string[] }>(AUDIENCE, [exchange.id, tx.viewer.today, SETTLED.has(exchange.state), draft]);
  if (!row) throw new Error("an exchange is not there");
  const { kind: what, since, until, personId, homeSchoolId, hostSchoolId, allianceId, draftedById } = exchange;
  tx.tell({
    kind, subjectKind: "Exchange", subjectId: exchange.id,
    audience: row.audience,
    payload: { name: row.person, person: row.person, personId, home: row.home, homeSchoolId, host: row.host, hostSchoolId, schoolId: hostSchoolId, allianceId, draftedById, state: draft ? "draft" : exchange.state, what, since, until, ...more },
  });
}
