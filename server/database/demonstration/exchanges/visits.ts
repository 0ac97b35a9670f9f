import { type Day, dayPlus } from "../../../kernel/time";
import type { Alliance, School, Staff } from "../world";
import { addExchange, stateOn } from "./add-exchange";
import { earlier, later, schoolDayFrom } from "./days";
import { deanOf, type Stage } from "./stage";
import { mondayOf } from "./terms";
import { classNames, lessonTopics, meetingTopics } from "./words";

/** Lessons that are brought to a school 送教: some given, some to come, one still asked for. */
export function outreachOf(stage: Stage, alliance: Alliance, full: boolean): void {
  const { world, terms } = stage;
  const schools = stage.schoolsOf(alliance);
  const hosts = schools.filter(({ row }) => row.locality === "rural");
  const homes = schools.filter(({ row }) => row.locality === "urban");
  const middle = later(terms.present.since, world.today);
  const weeks = full ? [[-5], [-3], [-1, 1], [1], [2, 4]] : [[-2], [2]];
  for (const [index, offsets] of weeks.entries()) {
    const home = homes[index % Math.max(1, homes.length)];
    const host = hosts[index % Math.max(1, hosts.length)];
    const member = home && freeTeacher(stage, home, index);
    if (!home || !host || !member) continue;
    const days = offsets.map((weeksOff) => schoolDayFrom(dayPlus(mondayOf(middle), weeksOff * 7 + (index % 4)))).filter((day) => day >= terms.before.since);
    const time = { since: days[0]!, until: dayPlus(days.at(-1)!, 1) };
    const proposed = full && index === weeks.length - 1;
    addExchange(stage, {
      kind: "outreach", alliance, member, home, host, subject: member.post.subjects[0]!, purpose: "送一节示范课，课后与本校教师一起评课。", ...time,
      state: proposed ? "proposed" : stateOn(world.today, time), askedOn: earlier(dayPlus(time.since, -12), world.ago(proposed ? 6 : 5)), ...(proposed ? { at: "coordinator" as const, askedBy: deanOf(host) } : {}),
      visits: days.map((day, place) => ({ day, half: (index + place) % 2 === 0 ? "morning" : "afternoon", periods: 2, topic: lessonTopics[(index + place) % lessonTopics.length]!, className: classNames[index % classNames.length]! })),
    });
  }
}

/** A backbone teacher and whom he helps: a meeting every second week of the term. */
export function mentoringOf(stage: Stage, alliance: Alliance): void {
  const { world, terms } = stage;
  const schools = stage.schoolsOf(alliance);
  const [home] = schools.filter(({ row }) => row.locality === "urban");
  const host = schools.findLast((school) => school.row.locality !== "urban" && school !== home);
  const member = home && freeTeacher(stage, home, 3);
  if (!home || !host || !member) return;
  const days: Day[] = [];
  for (let day = dayPlus(mondayOf(terms.present.since), 9); day < terms.present.until; day = dayPlus(day, 14)) days.push(schoolDayFrom(day));
  const mentees = host.staff.filter(({ person, post }) => post.duty === "teacher" && !stage.away.has(person)).toSorted((a, b) => b.person.birth_year - a.person.birth_year || (a.person.id < b.person.id ? -1 : 1)).slice(0, 2).map(({ person }) => ({ person, school: host }));
  addExchange(stage, {
    kind: "mentoring", alliance, member, home, host, subject: member.post.subjects[0]!, purpose: "名师带教：一年站稳讲台，两年上好公开课。", ...terms.present, state: stateOn(world.today, terms.present), mentees,
    askedOn: earlier(dayPlus(terms.present.since, -10), world.ago(8)),
    visits: days.filter((day) => day < terms.present.until).map((day, place) => ({ day, half: "afternoon", periods: 2, topic: meetingTopics[place % meetingTopics.length]! })),
  });
}

export function freeTeacher(stage: Stage, school: School, turn: number): Staff | undefined {
  const free = school.staff.filter(({ person, post }) => post.duty === "teacher" && post.since < stage.terms.before.since && !stage.away.has(person) && ![...stage.persons.values()].includes(person));
  return free[turn % Math.max(1, free.length)];
}
