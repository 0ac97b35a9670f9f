import type { Locality, Stage } from "../../../shared/schools";
import type { Day } from "../../kernel/time";
import type { SchoolRow, TeachingPointRow, WeakPeriodRow } from "./rows";
import { type Place, type School, type World, writtenOn } from "./world";

export interface SchoolSpec {
  name: string;
  stages: Stage[];
  locality: Locality;
  ownership?: SchoolRow["ownership"];
  tier?: string;
  /** Share of the teachers, about their number; 10 where a school is shown in little detail. */
  weight: number;
  /** False for a school whose place is not published: it is not put on the map. */
  located?: boolean;
}

const around = (world: World, [latitude, longitude]: readonly [number, number], spread: number): { latitude: number; longitude: number } => ({
  latitude: Number((latitude + (world.dice.next() - 0.5) * spread).toFixed(5)),
  longitude: Number((longitude + (world.dice.next() - 0.5) * spread).toFixed(5)),
});

const isCountyOrAbove = (place: Place): boolean => place.region.level !== "township";

export function addSchool(world: World, place: Place, spec: SchoolSpec): School {
  const county = isCountyOrAbove(place) || !place.parent ? place : place.parent;
  const number = world.schools.filter((school) => school.county === county).length + 1;
  const opened: Day = `${world.dice.between(1952, 2012)}-09-01`;
  const where = spec.located === false ? { latitude: null, longitude: null } : around(world, place.seat, spec.locality === "urban" ? 0.025 : 0.05);
  const row = world.add("school", writtenOn(world, world.ago(400)), {
    region_id: place.region.id,
    code: `DEMO${county.region.code}${String(number).padStart(3, "0")}`,
    name: spec.name,
    stages: spec.stages,
    locality: spec.locality,
    ownership: spec.ownership ?? "public",
    tier: spec.tier ?? null,
    address: spec.located === false ? null : `${place.name}示例路${world.dice.between(1, 200)}号`,
    ...where,
    opened_on: opened,
    demonstration: true,
    version: 1,
  });
  const school: School = { row, place, county, weight: spec.weight, points: [], staff: [] };
  world.schools.push(school);
  return school;
}

export function addTeachingPoint(world: World, school: School, name: string, closedOn: Day | null): TeachingPointRow {
  const point = world.add("teaching_point", writtenOn(world, world.ago(400)), {
    school_id: school.row.id,
    name,
    address: `${school.place.name}${name.replace("教学点", "村")}`,
    ...around(world, school.place.seat, 0.08),
    opened_on: `${world.dice.between(1958, 1995)}-09-01`,
    closed_on: closedOn,
  });
  school.points.push(point);
  return point;
}

/** Until null: weak to this day. */
export function addWeakPeriod(world: World, school: School, since: Day, until: Day | null, reason: string): WeakPeriodRow {
  return world.add("weak_period", writtenOn(world, until ?? since), { school_id: school.row.id, since, until, reason });
}
