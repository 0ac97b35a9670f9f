import { policyDefinitions } from "../../../../shared/policies";
import type { ExchangeRow, NeedRow } from "../rows";
import type { School } from "../world";
import type { Parties } from "./approval";
import type { Stage } from "./stage";

const MOST_NAMED = 6;
const EARTH_DIAMETER_KM = 12_742;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Over the straight line; null where one of the places is not known. */
function kilometres({ row: one }: School, { row: other }: School): number | null {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) return null;
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(north + east)));
}

/** What whoever is asked is told of an exchange, as the server tells it. */
export function factsOf({ world }: Stage, { id }: ExchangeRow, { home, host, mentees }: Parties, need: NeedRow | undefined): object {
  const slots = world.rows.exchange_slot.slice(-10).filter((slot) => slot.exchange_id === id);
  const visits = world.rows.exchange_visit.slice(-40).filter((visit) => visit.exchange_id === id);
  const distance = kilometres(home, host);
  const { travelSpeed, travelAllowance } = policyDefinitions;
  return {
    slots: slots.toSorted((a, b) => a.weekday - b.weekday || (a.starts < b.starts ? -1 : 1)).map(({ weekday, starts, ends, periods, room, class_name: className }) => ({ weekday, starts, ends, periods, room, className })),
    visits: visits.slice(0, MOST_NAMED).map(({ day, starts, ends, topic }) => ({ day, starts, ends, topic })),
    mentees: mentees.map(({ person }) => person.name).toSorted(),
    periods: slots.reduce((sum, { periods }) => sum + periods, 0),
    kilometres: distance === null ? null : Math.round(distance * 10) / 10,
    minutes: Math.ceil(((distance ?? 0) * 60) / travelSpeed.initial) + travelAllowance.initial,
    need: need ? { id: need.id, subject: need.subject, wanted: need.wanted, reason: need.reason } : null,
    before: null,
  };
}
