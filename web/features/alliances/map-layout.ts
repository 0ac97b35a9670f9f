import type { MembershipRole } from "../../gql/graphql";
import { roles } from "./words";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface MapMember {
  readonly id: string;
  readonly role: MembershipRole;
}

export interface MapZone {
  readonly id: string;
  /** Those of its schools that have no place yet. */
  readonly schools: readonly string[];
}

const ringRoom = 14;
const turn = 2 * Math.PI;

/** Around a point, evenly, beginning at the top. */
function around(ids: readonly string[], centre: Place, radius: { x: number; y: number }, from = -Math.PI / 2): [string, Place][] {
  return ids.map((id, index) => {
    const angle = from + (turn * index) / ids.length;
    return [id, { x: centre.x + radius.x * Math.cos(angle), y: centre.y + radius.y * Math.sin(angle) }];
  });
}

/**
 * Leads in the middle, around them the others by role, zones outside with their own schools around each.
 * The same members give the same picture. `aspect` is width over height of the room that there is.
 */
export function placesOf(members: readonly MapMember[], zones: readonly MapZone[], aspect: number): ReadonlyMap<string, Place> {
  const stretch = Math.sqrt(aspect);
  const radius = (size: number) => ({ x: size * stretch, y: size / stretch });
  const centre = { x: 0, y: 0 };
  const leads = members.filter((member) => member.role === "LEAD").map(({ id }) => id);
  const others = members.filter((member) => member.role !== "LEAD").toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role)).map(({ id }) => id);

  const places = new Map<string, Place>(leads.length === 1 ? [[leads[0] ?? "", centre]] : around(leads, centre, radius(36)));
  let size = leads.length > 1 ? 60 : 0;
  for (let start = 0; start < others.length; ) {
    size += 100;
    // A wider ring has room for more.
    const room = Math.round((ringRoom * size) / 100);
    const ring = others.slice(start, start + room);
    for (const [id, place] of around(ring, centre, radius(size), -Math.PI / 2 + (size / 100) * 0.35)) places.set(id, place);
    start += ring.length;
  }
  const outer = members.length === 0 ? (zones.length > 1 ? 170 : 0) : size + 150;
  for (const [id, place] of around(zones.map((zone) => zone.id), centre, radius(outer))) {
    places.set(id, place);
    const schools = zones.find((zone) => zone.id === id)?.schools ?? [];
    for (const [school, own] of around(schools, place, radius(62))) places.set(school, own);
  }
  return places;
}
