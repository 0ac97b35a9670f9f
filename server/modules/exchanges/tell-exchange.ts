import type { ExchangesActivityKind } from "../../../shared/exchanges";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";

/**
 * Who sees an exchange: the person, who runs one of the schools or its alliance, and their bureaus, each by himself; no
 * place, whose every teacher would read who was proposed and why he was refused. What is settled their colleagues see too.
 */
const AUDIENCE = `with ground as (select s.id, c.ancestor_id from exchange e join school s on s.id in (e.home_school_id, e.host_school_id) join region_closure c on c.descendant_id = s.region_id where e.id = $1)
select e.person_id as id from exchange e where e.id = $1
union select a.person_id from appointment a where a.since <= $2 and (a.until is null or a.until > $2) and (
  (a.role in ('principal', 'dean') and a.scope_id in (select id from ground)) or (a.role = 'bureauOfficer' and a.scope_id in (select ancestor_id from ground)))
union select id from ground where $3`;
const SETTLED: ReadonlySet<string> = new Set(["approved", "active", "completed", "appraised"]);

const NAMES = `select p.name as person, h.name as home, g.name as host from exchange e
join person p on p.id = e.person_id join school h on h.id = e.home_school_id join school g on g.id = e.host_school_id where e.id = $1`;

/** Tells of an exchange. A draft takes no place and is nobody's business yet but of who drafts it and runs the alliance. */
export async function tellExchange(tx: Transaction, exchange: Exchange, kind: ExchangesActivityKind, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const [names] = await tx.query<{ person: string; home: string; host: string }>(NAMES, [exchange.id]);
  const draft = exchange.state === "draft" || kind === "exchange.drafted";
  const audience = draft
    ? [exchange.draftedById, ...(await coordinators(tx, exchange))]
    : [...(await tx.query<{ id: string }>(AUDIENCE, [exchange.id, tx.viewer.today, SETTLED.has(exchange.state)])).map(({ id }) => id), ...(await coordinators(tx, exchange))];
  const { kind: what, since, until, personId, homeSchoolId, hostSchoolId, allianceId } = exchange;
  tx.tell({
    kind, subjectKind: "Exchange", subjectId: exchange.id,
    audience: audience.filter((id) => id !== null),
    payload: { name: names?.person ?? "", person: names?.person, personId, home: names?.home, homeSchoolId, host: names?.host, schoolId: hostSchoolId, allianceId, what, since, until, ...more },
  });
}

async function coordinators(tx: Transaction, { allianceId }: Exchange): Promise<string[]> {
  if (allianceId === null) return [];
  const rows = await tx.query<{ id: string }>("select person_id::text as id from appointment where role = 'coordinator' and scope_id = $1 and since <= $2 and (until is null or until > $2)", [allianceId, tx.viewer.today]);
  return rows.map(({ id }) => id);
}
