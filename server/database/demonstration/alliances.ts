import type { AllianceActivityKind, AllianceKind, AllianceState, MembershipRole } from "../../../shared/alliances";
import type { Day } from "../../kernel/time";
import type { AllianceRow, MembershipRow, PairingRow, TeachingPointRow } from "./rows";
import { allianceAudience } from "./audience";
import { charterOf, goalsOf } from "./words/charters";
import { type Alliance, isOngoing, type Place, type School, type World, writtenOn } from "./world";

export interface AllianceSpec {
  name: string;
  kind: AllianceKind;
  regions: readonly Place[];
  parent?: Alliance;
  startsOn: Day;
  endsOn?: Day;
  state?: AllianceState;
}

/** An alliance with what it said of itself: drafted, started, and perhaps revised or concluded. */
export function addAlliance(world: World, spec: AllianceSpec): Alliance {
  const state = spec.state ?? "active";
  const number = world.alliances.length;
  const charter = charterOf(spec.name, spec.kind, number);
  const goals = goalsOf(spec.kind, number);
  // In turn, so that some charters changed while the feeds were already kept.
  const revisedOn = state === "active" && !spec.parent && number % 2 === 0 ? world.ago(world.dice.between(3, 52)) : null;
  const draftedOn = state === "draft" ? world.ago(12) : dayBefore(spec.startsOn);
  const stages = state === "draft" ? 1 : 2 + (revisedOn ? 1 : 0) + (state === "concluded" ? 1 : 0);
  const row = world.add("alliance", writtenOn(world, draftedOn), {
    parent_id: spec.parent?.row.id ?? null,
    kind: spec.kind,
    name: spec.name,
    charter,
    goals,
    starts_on: spec.startsOn,
    ends_on: spec.endsOn ?? null,
    state,
    demonstration: true,
    version: stages,
  });
  const alliance: Alliance = { row, parent: spec.parent ?? null, regions: spec.regions, members: [], coordinator: null, officers: [] };
  world.alliances.push(alliance);
  for (const { region } of spec.regions) world.rows.alliance_region.push({ alliance_id: row.id, region_id: region.id });

  world.happened(writtenOn(world, draftedOn), () => ({ ...about(alliance, "alliance.created"), actorId: alliance.officers[0]?.id ?? null, payload: { ...named(alliance), allianceKind: spec.kind } }));

  const shorter = charter.slice(0, charter.lastIndexOf("\n\n"));
  revise(world, alliance, 1, draftedOn, { state: "draft", charter: revisedOn ? shorter : charter });
  if (state !== "draft") revise(world, alliance, 2, spec.startsOn, { state: "active", charter: revisedOn ? shorter : charter });
  if (revisedOn) {
    revise(world, alliance, 3, revisedOn, {});
    const at = world.during(revisedOn);
    world.happened(at, () => ({ ...about(alliance, "alliance.changed"), payload: { ...named(alliance), changed: ["charter"] } }));
  }
  if (state === "concluded") revise(world, alliance, 3, spec.endsOn ?? world.today, {});
  return alliance;
}

const dayBefore = (day: Day): Day => `${Number(day.slice(0, 4))}-06-20` < day ? `${day.slice(0, 4)}-06-20` : day;

function revise(world: World, { row, regions }: Alliance, number: number, day: Day, then: Partial<AllianceRow>): void {
  const { parent_id, kind, name, charter, goals, starts_on, ends_on, state } = { ...row, ...then };
  world.add("alliance_revision", writtenOn(world, day), { alliance_id: row.id, number, parent_id, kind, name, charter, goals, starts_on, ends_on, state, region_ids: regions.map(({ region }) => region.id) });
}

export const named = (alliance: Alliance) => ({ name: alliance.row.name, alliance: alliance.row.name, allianceId: alliance.row.id });

export const about = (alliance: Alliance, kind: AllianceActivityKind | "appointment.began", ...schools: School[]) => ({
  kind,
  subjectKind: "Alliance",
  subjectId: alliance.row.id,
  actorId: alliance.coordinator?.id ?? null,
  audience: allianceAudience(alliance, schools),
});

/** A school belongs to an alliance from one day on, until another (the first day no longer) or to this day. */
export function join(world: World, alliance: Alliance, school: School, role: MembershipRole, since: Day, until: Day | null = null): MembershipRow {
  const membership = world.add("membership", writtenOn(world, since), { alliance_id: alliance.row.id, school_id: school.row.id, role, since, until });
  alliance.members.push({ school, membership });
  const payload = { ...named(alliance), school: school.row.name, schoolId: school.row.id, role, since, until };
  const tell = (kind: AllianceActivityKind) => ({ ...about(alliance, kind, school), subjectKind: "Membership", subjectId: membership.id, payload });
  world.happened(world.during(since), () => tell("membership.began"));
  if (until !== null && until <= world.today) world.happened(world.during(until), () => tell("membership.ended"));
  return membership;
}

/** A membership in one role that became one in another: the old one ends on the day on which the new one begins. */
export function rejoin(world: World, alliance: Alliance, school: School, from: MembershipRole, to: MembershipRole, since: Day, changed: Day): void {
  const before = world.add("membership", writtenOn(world, since), { alliance_id: alliance.row.id, school_id: school.row.id, role: from, since, until: changed });
  const after = world.add("membership", writtenOn(world, changed), { alliance_id: alliance.row.id, school_id: school.row.id, role: to, since: changed, until: null });
  alliance.members.push({ school, membership: before }, { school, membership: after });
  world.happened(world.during(changed), () => ({
    ...about(alliance, "membership.roleChanged", school),
    subjectKind: "Membership",
    subjectId: after.id,
    payload: { ...named(alliance), school: school.row.name, schoolId: school.row.id, from, to, since: changed },
  }));
}

export function pair(world: World, alliance: Alliance, stronger: School, weaker: School, point: TeachingPointRow | null, goal: string, since: Day, until: Day | null): PairingRow {
  const pairing = world.add("pairing", writtenOn(world, since), {
    alliance_id: alliance.row.id,
    stronger_school_id: stronger.row.id,
    weaker_school_id: weaker.row.id,
    weaker_point_id: point?.id ?? null,
    goal,
    since,
    until,
  });
  const payload = {
    ...named(alliance),
    school: stronger.row.name,
    schoolId: stronger.row.id,
    weakerSchool: weaker.row.name,
    weakerSchoolId: weaker.row.id,
    ...(point ? { point: point.name } : {}),
    stronger: stronger.row.name,
    weaker: point?.name ?? weaker.row.name,
    goal,
    since,
    until,
  };
  const tell = (kind: AllianceActivityKind) => ({ ...about(alliance, kind, stronger, weaker), subjectKind: "Pairing", subjectId: pairing.id, payload });
  world.happened(world.during(since), () => tell("pairing.began"));
  if (until !== null && until <= world.today) world.happened(world.during(until), () => tell("pairing.ended"));
  return pairing;
}

/** Schools of an alliance on a day; of one that has ended, those that it had last. */
export function membersOf(alliance: Alliance, on: Day): School[] {
  const day = alliance.row.state === "concluded" ? (alliance.row.ends_on ?? on) : on;
  return alliance.members.filter(({ membership }) => isOngoing(membership, day)).map(({ school }) => school);
}

export function leadOf(alliance: Alliance): School {
  const lead = alliance.members.find(({ membership }) => membership.role === "lead") ?? alliance.members[0];
  if (!lead) throw new Error(`${alliance.row.name} has no school`);
  return lead.school;
}
