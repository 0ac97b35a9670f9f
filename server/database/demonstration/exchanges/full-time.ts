import { firstDayOf, schoolYearOf } from "../../../../shared/statistics";
import { dayPlus } from "../../../kernel/time";
import type { Alliance, School, Staff } from "../world";
import { addExchange, stateOn } from "./add-exchange";
import { later, earlier } from "./days";
import { principalOf, type Stage } from "./stage";
import { mondayOf } from "./terms";
import { freeTeacher } from "./visits";

/** As published: a week each term. */
const SHADOWING_DAYS = 7;

/** Principals of village schools at a school of the town for a week 跟岗: one has been, one is there, one goes next, one is asked for. */
export function shadowingOf(stage: Stage, alliance: Alliance): void {
  const { world, terms } = stage;
  const schools = stage.schoolsOf(alliance);
  const homes = schools.filter(({ row, staff }) => row.locality === "rural" && !stage.away.has(staff[0]!.person));
  const hosts = schools.filter(({ row }) => row.locality === "urban");
  const week = mondayOf(later(terms.present.since, world.today));
  for (const [index, weeksOff] of [-3, 0, 2, 4].entries()) {
    const [home, host] = [homes[index], hosts[index % hosts.length]];
    const since = dayPlus(week, weeksOff * 7);
    if (!home || !host || since < terms.before.since) continue;
    const time = { since, until: dayPlus(since, SHADOWING_DAYS) };
    const proposed = index === 3;
    addExchange(stage, {
      kind: "shadowing", alliance, member: home.staff[0]!, home, host, purpose: "跟岗一周：听课、参加行政会、看教学常规怎样落实。", ...time,
      state: proposed ? "proposed" : stateOn(world.today, time), askedOn: proposed ? world.ago(3) : earlier(dayPlus(since, -14), world.ago(6)), askedBy: principalOf(home), ...(proposed ? { at: "host" as const } : {}),
    });
  }
}

/** Support for this school year and for the last one, and a management post at another school 挂职. */
export function longStaysOf(stage: Stage, alliance: Alliance, full: boolean): void {
  const { world } = stage;
  const year = schoolYearOf(world.today);
  const schools = stage.schoolsOf(alliance);
  const homes = schools.filter(({ row }) => row.locality === "urban");
  const hosts = schools.filter(({ row }) => row.locality === "rural");
  const [home, host] = [homes[0], hosts.at(-1)];
  if (!home || !host) return;
  const years = full ? [year, year - 1, year - 2] : [year];
  for (const [index, begins] of years.entries()) support(stage, alliance, homes[index % homes.length]!, hosts[index % hosts.length]!, begins, index);
  const deputy = home.staff.find(({ post, person }) => post.duty === "vicePrincipal" && person !== alliance.coordinator && !stage.away.has(person));
  if (full && deputy) stay(stage, alliance, "secondment", deputy, home, host, year, "挂职副校长，分管教学与教研。");
}

function support(stage: Stage, alliance: Alliance, home: School, host: School, year: number, turn: number): void {
  const member = freeTeacher(stage, home, 5 + turn);
  if (member) stay(stage, alliance, "support", member, home, host, year, "支教一学年，任教并带两名青年教师。");
}

function stay(stage: Stage, alliance: Alliance, kind: "support" | "secondment", member: Staff, home: School, host: School, year: number, purpose: string): void {
  const time = schoolYear(year);
  const state = stateOn(stage.world.today, time);
  addExchange(stage, {
    kind, alliance, member, home, host, purpose, ...(kind === "support" ? { subject: member.post.subjects[0]! } : {}), ...time, state: state === "completed" && year % 2 === 0 ? "appraised" : state,
    askedOn: dayPlus(time.since, -25), askedBy: principalOf(home),
  });
}

/** From the first of September to the summer holidays. */
export const schoolYear = (year: number): { since: string; until: string } => ({ since: firstDayOf(year), until: `${year + 1}-07-05` });
