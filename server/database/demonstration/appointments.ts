import type { AppointedRole, ScopeKind } from "../../../shared/identity";
import { type Day, dayPlus } from "../../kernel/time";
import { about, leadOf, named } from "./alliances";
import { schoolAudience } from "./audience";
import { yunzhou } from "./figures";
import { addPerson } from "./people";
import { placeOf } from "./regions";
import type { AppointmentRow, PersonRow } from "./rows";
import { type Alliance, type Place, type Places, recordedOn, type School, type World } from "./world";

/** Who holds offices outside schools; the demonstration accounts are chosen from them. */
export interface Offices {
  administrator: PersonRow;
  /** By county or city code. */
  officers: Map<string, PersonRow[]>;
  /** The researcher attached to each alliance. */
  researcherOf: Map<Alliance, PersonRow>;
  inspectorOf: Map<School, PersonRow>;
}

const COUNTIES = ["431128", "371002", "140215", "430111", "430582", "371082", "430381", "430981"];
const CITIES = ["371000", "140200", "530400"];
/** An inspector has one to five schools. */
const ZONE_SIZE = 5;

export function makeAppointments(world: World, places: Places): Offices {
  const administrator = addPerson(world, [35, 45]);
  appoint(world, administrator, "platformAdministrator", "platform", null, world.ago(500));
  const officers = new Map<string, PersonRow[]>();
  for (const code of [...COUNTIES, ...CITIES]) {
    const people = Array.from({ length: COUNTIES.includes(code) ? 2 : 1 }, () => addPerson(world, [34, 56]));
    for (const person of people) appoint(world, person, "bureauOfficer", "region", placeOf(places, code).region.id, "2021-03-01", { by: administrator });
    officers.set(code, people);
  }
  for (const school of world.schools) headOf(world, school, officers.get(school.county.region.code)?.[0] ?? administrator);
  for (const alliance of world.alliances) coordinate(world, alliance, officers.get(alliance.regions[0]!.region.code) ?? [administrator]);
  return { administrator, officers, researcherOf: research(world, places, officers), inspectorOf: inspect(world, officers) };
}

interface Details {
  until?: Day | null;
  by?: PersonRow;
}

function appoint(world: World, person: PersonRow, role: AppointedRole, kind: ScopeKind, scopeId: string | null, since: Day, { until = null, by }: Details = {}): AppointmentRow {
  return world.add("appointment", recordedOn(world, since), { person_id: person.id, role, scope_kind: kind, scope_id: scopeId, since, until, appointed_by_id: by?.id ?? null });
}

/** Principal and dean of a school. Every fourth dean is new in office, and follows one who teaches on. */
function headOf(world: World, school: School, by: PersonRow): void {
  const [principal] = school.staff;
  appoint(world, principal!.person, "principal", "school", school.row.id, principal!.post.since, { by });
  const dean = school.staff.find(({ post }) => post.duty === "dean")!;
  const before = school.staff.at(-1)!;
  const isNew = world.schools.indexOf(school) % 4 === 3 && before !== dean;
  const changed = world.ago(world.dice.between(4, 57));
  const since = isNew ? changed : dean.post.since;
  const appointment = appoint(world, dean.person, "dean", "school", school.row.id, since, { by: principal!.person });
  if (!isNew) return;
  tellOf(world, "appointment.began", appointment, dean.person, school, changed);
  const past = appoint(world, before.person, "dean", "school", school.row.id, dayPlus(changed, -1100), { until: changed, by: principal!.person });
  tellOf(world, "appointment.ended", past, before.person, school, changed);
}

const payloadOf = ({ role, scope_kind, scope_id, since, until }: AppointmentRow, { id, name }: PersonRow, scope: string) => ({ name, person: name, personId: id, role, scopeKind: scope_kind, scopeId: scope_id, scope, since, until });

function tellOf(world: World, kind: string, appointment: AppointmentRow, person: PersonRow, school: School, day: Day): void {
  world.happened(world.during(day), () => ({
    kind,
    subjectKind: "Appointment",
    subjectId: appointment.id,
    actorId: school.staff[0]!.person.id,
    audience: [...schoolAudience(world, school), person.id],
    payload: { ...payloadOf(appointment, person, school.row.name), school: school.row.name, schoolId: school.row.id },
  }));
}

/** A vice-principal of the leading school; one person for a zone and the smaller zones inside it. */
function coordinate(world: World, alliance: Alliance, officers: readonly PersonRow[]): void {
  const by = officers[0]!;
  alliance.officers = officers;
  const { starts_on: start, ends_on: end, state } = alliance.row;
  const person = alliance.parent?.coordinator ?? leadOf(alliance).staff[1]!.person;
  alliance.coordinator = person;
  const isNew = state === "active" && !alliance.parent && world.alliances.indexOf(alliance) % 5 === 4;
  const since = isNew ? world.ago(world.dice.between(6, 50)) : state === "draft" ? world.ago(12) : start!;
  const appointment = appoint(world, person, "coordinator", "alliance", alliance.row.id, since, { until: state === "concluded" ? dayPlus(end!, 1) : null, by });
  if (!isNew && state !== "draft") return;
  world.happened(world.during(since), () => {
    const telling = about(alliance, "appointment.began");
    return {
      ...telling,
      actorId: by.id,
      subjectKind: "Appointment",
      subjectId: appointment.id,
      audience: [...telling.audience, person.id],
      payload: { ...named(alliance), ...payloadOf(appointment, person, alliance.row.name) },
    };
  });
}

/** Researchers of the regions, in Yunzhou as many as published; each attached to alliances in turn. */
function research(world: World, places: Places, officers: Offices["officers"]): Map<Alliance, PersonRow> {
  const attached = new Map<Alliance, PersonRow>();
  const fullTime: Record<string, number> = { "431128": 6, "371002": 5, "430111": 6, "430582": 2, "140215": yunzhou.researchers.fullTime };
  for (const [code, count] of Object.entries(fullTime)) {
    const place = placeOf(places, code);
    const by = officers.get(code)![0]!;
    const people = Array.from({ length: count }, () => addPerson(world, [36, 57]));
    const since = "2021-09-01";
    for (const person of people) appoint(world, person, "researcher", "region", place.region.id, since, { by });
    const alliances = world.alliances.filter(({ regions, parent, row }) => regions[0] === place && !parent && row.state === "active");
    for (const [index, alliance] of alliances.entries()) {
      const person = people[index % people.length]!;
      appoint(world, person, "researcher", "alliance", alliance.row.id, "2022-09-01", { by });
      attached.set(alliance, person);
    }
    if (code === "140215") partTime(world, place, by);
  }
  return attached;
}

/** Part-time researchers teach at their schools and serve the whole region. */
function partTime(world: World, place: Place, by: PersonRow): void {
  const teachers = world.schools.filter(({ county }) => county === place).flatMap(({ staff }) => staff.filter(({ post }) => post.duty === "teacher"));
  for (const { person } of world.dice.some(teachers, yunzhou.researchers.partTime)) appoint(world, person, "researcher", "region", place.region.id, "2022-09-01", { by });
}

function inspect(world: World, officers: Offices["officers"]): Map<School, PersonRow> {
  const inspectors = new Map<School, PersonRow>();
  for (const code of ["431128", "371002"]) {
    const schools = world.schools.filter(({ county }) => county.region.code === code);
    for (let first = 0; first < schools.length; first += ZONE_SIZE) {
      const person = addPerson(world, [50, 60]);
      for (const school of schools.slice(first, first + ZONE_SIZE)) {
        appoint(world, person, "inspector", "school", school.row.id, "2023-09-01", { by: officers.get(code)![0]! });
        inspectors.set(school, person);
      }
    }
  }
  return inspectors;
}

/** The first school that an alliance supports, or where it supports none the one after its lead. */
export function supportedSchoolOf(alliance: Alliance): School {
  const supported = alliance.members.find(({ membership }) => membership.role === "supported" && membership.until === null);
  return supported?.school ?? alliance.members[1]!.school;
}
