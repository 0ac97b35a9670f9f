import { type Alliance, isOngoing, type Place, type School, type World } from "./world";

export const withAncestors = (place: Place): string[] => [place.region.id, ...(place.parent ? withAncestors(place.parent) : [])];

/**
 * The alliance and the zones above it, its regions with theirs, and the schools directly concerned. Of a draft hear only
 * those who prepare it: its coordinator (by the alliance itself), the officers and the principals of its schools.
 */
export function allianceAudience(alliance: Alliance, schools: readonly School[] = []): string[] {
  if (alliance.row.state === "draft") return [alliance.row.id, ...alliance.officers.map(({ id }) => id), ...alliance.members.map(({ school }) => school.staff[0]!.person.id)];
  const zones: string[] = [];
  for (let zone: Alliance | null = alliance; zone; zone = zone.parent) zones.push(zone.row.id);
  return [...new Set([...zones, ...alliance.regions.flatMap(withAncestors), ...schools.map(({ row }) => row.id)])];
}

/** The school, its region with those above, and the alliances to which it belongs today. */
export function schoolAudience(world: World, school: School): string[] {
  const alliances = world.alliances.filter(({ members }) => members.some((member) => member.school === school && isOngoing(member.membership, world.today)));
  return [...new Set([school.row.id, ...withAncestors(school.place), ...alliances.map(({ row }) => row.id)])];
}
