import { approvalSteps, LONG_EXCHANGE_DAYS, type Seat, type SeatCondition } from "../../../shared/exchanges";
import { dayPlus } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import type { AskedStep } from "../office";
import type { Exchange } from "./exchange.entity";

/** The counties of both schools, the home school's first; the mentees' schools with them. */
const PLACES = `select coalesce(county.id, s.region_id)::text as county, s.id as school, s.mentees
from (select id, region_id, 0 as place, false as mentees from school where id = $1
  union all select id, region_id, 1, false from school where id = $2
  union all select s.id, s.region_id, 2, true from (select distinct school_id from exchange_mentee where exchange_id = $3) m join school s on s.id = m.school_id) s
left join lateral (select r.id from region_closure c join region r on r.id = c.ancestor_id where c.descendant_id = s.region_id and r.level = 'county') county on true
order by s.place, s.id`;

/** Who must agree, by the table of `shared/exchanges.ts`. */
export async function stepsOf(tx: Transaction, exchange: Exchange, { offered }: { offered: boolean }): Promise<[AskedStep, ...AskedStep[]]> {
  const { personId, homeSchoolId, hostSchoolId, allianceId, kind } = exchange;
  const places = await tx.query<{ county: string; school: string; mentees: boolean }>(PLACES, [homeSchoolId, hostSchoolId, exchange.id]);
  const counties = [...new Set(places.map(({ county }) => county))];
  const holds: Readonly<Record<SeatCondition, boolean>> = {
    notOffered: !offered,
    yearOrMore: exchange.until >= dayPlus(exchange.since, LONG_EXCHANGE_DAYS),
    crossesCounties: counties.length > 1,
  };
  const principal = (scopeId: string, name: string): AskedStep => ({ role: "principal", scopeId, name });
  const seats: Readonly<Record<Seat, () => AskedStep[]>> = {
    teacher: () => [{ role: "person", scopeId: personId, name: "teacher" }],
    home: () => [principal(homeSchoolId, "home")],
    host: () => [principal(hostSchoolId, "host")],
    mentees: () => places.filter(({ mentees, school }) => mentees && school !== homeSchoolId).map(({ school }) => principal(school, "mentees")),
    coordinator: () => (allianceId === null ? [] : [{ role: "coordinator", scopeId: allianceId, name: "coordinator" }]),
    bureau: () => counties.map((scopeId) => ({ role: "bureauOfficer", scopeId, name: "bureau" })),
  };
  const steps = approvalSteps[kind].filter(({ when }) => when === undefined || when.some((condition) => holds[condition])).flatMap(({ seat }) => seats[seat]());
  const [first, ...rest] = steps;
  // Every kind asks a principal, but mentees may all work at the mentor's own school.
  return first ? [first, ...rest] : [principal(homeSchoolId, "home")];
}
