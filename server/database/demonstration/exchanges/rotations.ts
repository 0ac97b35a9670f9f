import type { Stage as SchoolStage } from "../../../../shared/schools";
import { schoolYearOf } from "../../../../shared/statistics";
import { dayPlus } from "../../../kernel/time";
import { weihaiRotation } from "../figures";
import { dueOfWeihai, isOfWeihai } from "../long-serving";
import type { PersonRow } from "../rows";
import { type Alliance, recordedOn, type School, type Staff } from "../world";
import { addExchange, stateOn } from "./add-exchange";
import { schoolYear } from "./full-time";
import type { Stage } from "./stage";
import { freeTeacher } from "./visits";

/** Rotations that last shorter count nowhere; those here last a school year. */
const COUNTED = new Set(["approved", "active", "completed", "appraised", "endedEarly"]);

/** A few in each alliance, from the town to its villages and back, so that every school year has figures. */
export function rotationsOf(stage: Stage, alliance: Alliance): void {
  const schools = stage.schoolsOf(alliance);
  const year = schoolYearOf(stage.world.today);
  for (const [index, begins] of [year, year, year, year, year - 1, year - 1].entries()) {
    const home = schools[index % schools.length]!;
    const host = hostFor(stage, schools, home);
    const member = freeTeacher(stage, home, index * 2);
    if (member && host) rotate(stage, alliance, member, home, host, begins);
  }
}

/** Exactly what Weihai has published: so many due, so many of them rotated in this school year, so many of those backbone teachers. */
export function rotationsOfWeihai(stage: Stage): void {
  const { world, dice } = stage;
  const year = schoolYearOf(world.today);
  const { since } = schoolYear(year);
  const gone = world.rows.exchange.filter(({ kind, state }) => (kind === "rotation" || kind === "support") && COUNTED.has(state));
  // Whoever came back lately begins to count anew.
  const back = new Set(gone.filter((exchange) => exchange.since < since).map(({ person_id }) => person_id));
  const due = exactly(stage, dueOfWeihai(world).filter(({ person }) => !back.has(person.id)));
  const honoured = new Set(world.rows.person_honour.flatMap((honour) => (honour.since <= since && (honour.until === null || honour.until > since) ? [honour.person_id] : [])));
  const rotating = new Set(gone.filter((exchange) => exchange.since >= since).map(({ person_id }) => person_id));
  const already = due.filter(({ person }) => rotating.has(person.id));
  const homes = new Map(world.schools.filter(isOfWeihai).map((school) => [school.row.id, school]));
  const free = dice.some(due.filter(({ person, post }) => post.duty === "teacher" && post.until === null && !stage.away.has(person)), due.length);
  let backbone = weihaiRotation.backbone - already.filter(({ person }) => honoured.has(person.id)).length;
  let others = weihaiRotation.rotated - already.length - backbone;
  const send = (member: Staff): boolean => {
    const home = homes.get(member.post.school_id)!;
    const alliance = world.alliances.find(({ row, parent, members }) => row.state === "active" && !parent && row.kind !== "thematicAlliance" && members.some(({ school }) => school === home)) ?? null;
    const inside = alliance && hostFor(stage, stage.schoolsOf(alliance), home);
    const host = inside ?? hostFor(stage, [...homes.values()].filter(({ county }) => county === home.county), home);
    if (host) rotate(stage, inside ? alliance : null, member, home, host, year);
    return host !== undefined;
  };
  for (const member of free) {
    if (honoured.has(member.person.id) ? backbone > 0 : others > 0) {
      if (!send(member)) continue;
      if (honoured.has(member.person.id)) backbone -= 1;
      else others -= 1;
    }
  }
  // Where too few are honoured, some more are named: who never was, since one honour does not overlap itself.
  const ever = new Set(world.rows.person_honour.map(({ person_id }) => person_id));
  for (const member of free) {
    if (backbone === 0) break;
    if (stage.away.has(member.person) || ever.has(member.person.id) || !send(member)) continue;
    name(stage, member.person, year);
    backbone -= 1;
  }
}

/** Of those who are a few too many, some came a year later than they would be due. */
function exactly(stage: Stage, due: readonly Staff[]): Staff[] {
  const { dice, world } = stage;
  const known = new Set(stage.persons.values());
  const steady = due.filter(({ person, post }) => post.duty === "teacher" && post.until === null && !stage.away.has(person) && !known.has(person));
  const later = new Set(dice.some(steady, due.length - weihaiRotation.due));
  for (const { post } of later) post.since = `${schoolYearOf(world.today) - 5}-09-01`;
  return due.filter((member) => !later.has(member));
}

const basic: readonly SchoolStage[] = ["primary", "nineYear", "junior"];

/** Another school where one can teach the same: primary and junior schools have combined ones in common. */
function hostFor(stage: Stage, schools: readonly School[], home: School): School | undefined {
  const [own] = home.row.stages;
  const suits = ({ row }: School): boolean => row.stages[0] === own || (basic.includes(row.stages[0]!) && basic.includes(own!) && (row.stages[0] === "nineYear" || own === "nineYear"));
  const others = schools.filter((school) => school !== home && suits(school));
  return others.length > 0 ? stage.dice.pick(others) : undefined;
}

function rotate(stage: Stage, alliance: Alliance | null, member: Staff, home: School, host: School, year: number): void {
  const time = schoolYear(year);
  addExchange(stage, {
    kind: "rotation", alliance, member, home, host, subject: member.post.subjects[0]!, purpose: "交流轮岗一学年。", ...time, state: stateOn(stage.world.today, time), askedOn: dayPlus(time.since, -25), silent: true,
  });
}

function name({ world, dice }: Stage, person: PersonRow, year: number): void {
  const named = year - dice.between(1, 4);
  const since = `${named}-08-25`;
  world.add("person_honour", recordedOn(world, since), { person_id: person.id, honour: "backbone", awarded_by: "县（市、区）教育局", since, until: `${named + 5}-08-25` });
}
