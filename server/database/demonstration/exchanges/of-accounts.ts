import type { Seat } from "../../../../shared/exchanges";
import type { Subject } from "../../../../shared/schools";
import { firstDayOf, schoolYearOf } from "../../../../shared/statistics";
import { type Day, dayPlus } from "../../../kernel/time";
import { leadOf } from "../alliances";
import { supportedSchoolOf } from "../appointments";
import type { PersonRow } from "../rows";
import type { Alliance, School, Staff } from "../world";
import { addExchange, type Half, stateOn } from "./add-exchange";
import { earlier } from "./days";
import { schoolYear } from "./full-time";
import { deanOf, type Stage } from "./stage";
import { soon, weekdaysAround } from "./terms";
import { freeTeacher } from "./visits";
import { classNames, itinerantPurposes, rooms } from "./words";

/** Whoever signs in to the demonstration finds something to do: a week, logs, an inbox, and what comes and goes. */
export function exchangesOfAccounts(stage: Stage, alliance: Alliance, teacher: PersonRow, subject: Subject): void {
  const lead = leadOf(alliance);
  const supported = supportedSchoolOf(alliance);
  const second = stage.schoolsOf(alliance).find((school) => school !== lead && school !== supported && school.row.locality === "urban")!;
  weekOf(stage, alliance, lead.staff.find(({ person }) => person === teacher)!, subject, lead, supported);
  guestAt(stage, alliance, second, lead);
  proposalsOf(stage, alliance, lead, supported, second);
}

/** A teacher's own: two schools on three half days round today, a term before that was appraised, and two school years of support at a village school. */
function weekOf(stage: Stage, alliance: Alliance, member: Staff, subject: Subject, home: School, first: School): void {
  const { world, terms } = stage;
  const year = schoolYearOf(world.today);
  member.post.subjects = [subject];
  member.post.since = earlier(member.post.since, firstDayOf(year - 7));
  member.person.birth_year = Math.min(member.person.birth_year, year - 36);
  const rural = stage.schoolsOf(alliance).filter((school) => school !== home && school !== first && school.row.locality === "rural");
  const other = rural.at(-1) ?? stage.schoolsOf(alliance).filter((school) => school !== home && school !== first).at(-1)!;
  const [now, next, before] = weekdaysAround(world.today);
  const base = { kind: "itinerant", alliance, member, home, subject, purpose: itinerantPurposes[subject] ?? "" } as const;
  const agreed = earlier(dayPlus(terms.present.since, -14), world.ago(9));
  const present = { ...base, ...terms.present, state: stateOn(world.today, terms.present), askedOn: agreed };
  const slot = (weekday: number, half: Half, number: number) => ({ weekday, half, ...(rooms[subject] ? { room: rooms[subject] } : {}), className: classNames[number]! });
  // What has passed last was at the school whose dean signs in, too.
  addExchange(stage, { ...present, host: first, slots: [slot(before, "morning", 0), slot(now, "morning", 1)] });
  addExchange(stage, { ...present, host: other, slots: [slot(next, "morning", 2), slot(next, "afternoon", 5)] });
  addExchange(stage, { ...base, ...terms.before, state: "appraised", askedOn: dayPlus(terms.before.since, -15), host: first, slots: [slot(2, "morning", 0), slot(4, "morning", 1)] });
  for (const begins of [year - 3, year - 2]) {
    const time = schoolYear(begins);
    addExchange(stage, { ...base, ...time, kind: "support", host: other, purpose: "支教一学年，任教并带一名青年教师。", state: "appraised", askedOn: dayPlus(time.since, -25) });
  }
}

/** Who comes to the lead school, so that its dean has something to sign. */
function guestAt(stage: Stage, alliance: Alliance, home: School, host: School): void {
  const { world, terms } = stage;
  const member = freeTeacher(stage, home, 1);
  if (!member) return;
  const [now, next, before] = weekdaysAround(world.today);
  const subject = "informationTechnology";
  addExchange(stage, {
    kind: "itinerant", alliance, member, home, host, subject, purpose: itinerantPurposes[subject] ?? "", ...terms.present, state: stateOn(world.today, terms.present), askedOn: earlier(dayPlus(terms.present.since, -16), world.ago(10)),
    slots: [before, now, next].map((weekday, place) => ({ weekday, half: place === 1 ? "afternoon" : "morning", room: rooms[subject]!, className: classNames[place]! })),
  });
}

/** What waits for each of those who agree: home, host, coordinator, and the bureau where it lasts a year. */
function proposalsOf(stage: Stage, alliance: Alliance, lead: School, supported: School, second: School): void {
  const { world, terms } = stage;
  const propose = (home: School, host: School, subject: Subject, at: Seat, turn: number, daysAgo: number): void => {
    const member = freeTeacher(stage, home, turn);
    if (!member) return;
    const weekday = (turn % 4) + 1;
    addExchange(stage, {
      kind: "itinerant", alliance, member, home, host, subject, purpose: itinerantPurposes[subject] ?? "补足专任教师缺口。", ...soon(world.today, terms, 7 + turn), state: "proposed", at, askedOn: world.ago(daysAgo), askedBy: deanOf(at === "host" ? home : host),
      slots: [{ weekday, half: "afternoon", className: classNames[turn % classNames.length]! }, { weekday: weekday + 1, half: "morning", className: classNames[(turn + 1) % classNames.length]! }],
    });
  };
  propose(lead, supported, "physicalEducation", "home", 2, 1);
  propose(lead, second, "art", "home", 5, 8);
  propose(second, lead, "science", "host", 3, 3);
  propose(lead, supported, "art", "host", 4, 2);
  propose(second, supported, "english", "host", 6, 5);
  propose(second, supported, "science", "coordinator", 7, 4);
  propose(lead, second, "mathematics", "coordinator", 8, 6);
  longSupport(stage, alliance, lead, supported);
}

/** More than a year: the bureau is asked as well. */
function longSupport(stage: Stage, alliance: Alliance, home: School, host: School): void {
  const { world, terms } = stage;
  const member = freeTeacher(stage, home, 9);
  if (!member) return;
  const since: Day = soon(world.today, terms, 14).since;
  addExchange(stage, {
    kind: "support", alliance, member, home, host, subject: member.post.subjects[0]!, purpose: "支教一年半，接一个班，带两名青年教师。", since, until: dayPlus(since, 540), state: "proposed", at: "bureau", askedOn: world.ago(6), askedBy: deanOf(host),
  });
}
