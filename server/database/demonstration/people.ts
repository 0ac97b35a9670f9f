import type { Honour, Rank, Stage, Subject } from "../../../shared/schools";
import { schoolYearOf } from "../../../shared/statistics";
import { type Day, dayPlus } from "../../kernel/time";
import { schoolAudience } from "./audience";
import { yuhua } from "./figures";
import type { Duty, PersonRow } from "./rows";
import { givenNames, secondSubjects, subjectsOf, surnames } from "./words/names";
import { type School, type Staff, type World, recordedOn } from "./world";

/** Teachers in all, without those of Weihai who are there for its published figures (`long-serving.ts`). */
export const TEACHERS = 3000;
const FEWEST = 5;

export function addPerson(world: World, ages: [number, number]): PersonRow {
  const { dice } = world;
  const gender = dice.chance(0.64) ? "female" : "male";
  const words = givenNames[gender];
  const given = dice.chance(0.22) ? dice.pick(words.last) : `${dice.pick(words.first)}${dice.pick(words.last)}`;
  const number = String(world.rows.person.length + 1).padStart(4, "0");
  return world.add("person", recordedOn(world, world.ago(400)), {
    name: `${dice.pick(surnames)}${given}`,
    gender,
    birth_year: Number(world.today.slice(0, 4)) - dice.between(...ages),
    // 000 is nobody's prefix, and .example is nobody's domain
    phone: `000-0000-${number}`,
    email: `p${number}@lianxiao.example`,
    demonstration: true,
  });
}

/** Staffs every school: all teachers by the schools' weights, none at two schools at the same time. */
export function makePeople(world: World): void {
  const shares = apportion(world.schools.map(({ weight }) => weight));
  for (const [index, school] of world.schools.entries()) staff(world, school, shares[index]!);
  movesOfLate(world);
  departures(world);
  yuhuaRanks(world);
}

/** Largest remainders, so that the sum is exact. */
export function apportion(weights: number[], all = TEACHERS, fewest = FEWEST): number[] {
  const left = all - fewest * weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (left * weight) / sum);
  const shares = exact.map(Math.floor);
  const missing = left - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact.map((share, index) => ({ index, rest: share - Math.floor(share) })).toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index]! += 1;
  return shares.map((share) => share + fewest);
}

function staff(world: World, school: School, count: number): void {
  const viceCount = count >= 18 ? 2 : 1;
  for (let number = 0; number < count; number += 1) {
    const duty: Duty = number === 0 ? "principal" : number <= viceCount ? "vicePrincipal" : number === viceCount + 1 ? "dean" : "teacher";
    school.staff.push(addStaff(world, school, duty, number));
  }
}

const stageOf = (school: School) => school.row.stages[0] as keyof typeof subjectsOf;

function subjectsFor(world: World, school: School, number: number): Subject[] {
  const all = subjectsOf[stageOf(school)];
  const subject: Subject = all[(number * 7 + school.row.name.length) % all.length]!;
  const second = school.row.locality === "rural" && world.dice.chance(0.45) ? world.dice.pick(secondSubjects) : null;
  return second && second !== subject ? [subject, second] : [subject];
}

/** A nine-year school's teachers teach in its primary or its junior part, some in both. */
function stagesFor(world: World, school: School): Stage[] {
  if (stageOf(school) === "nineYear") return world.dice.pick<Stage[]>([["primary"], ["junior"], ["primary", "junior"]]);
  return school.row.stages.length > 1 ? [world.dice.pick(school.row.stages)] : [...school.row.stages];
}

/** `years` is for how long somebody has been there; where that is not said, up to fourteen, and no longer than one can have taught. */
export function addStaff(world: World, school: School, duty: Duty, number: number, years?: readonly [fewest: number, most: number]): Staff {
  const { dice } = world;
  const person = addPerson(world, years ? [24 + years[1], 58] : duty === "teacher" ? [23, 58] : [38, 57]);
  const thisYear = Number(world.today.slice(0, 4));
  const began = person.birth_year + 23;
  const sinceYear = years ? schoolYearOf(world.today) - dice.between(...years) : Math.min(thisYear - 1, Math.max(began, thisYear - dice.between(1, 14)));
  const since: Day = `${sinceYear}-09-01`;
  const post = world.add("staff_post", recordedOn(world, since), {
    person_id: person.id,
    school_id: school.row.id,
    duty,
    subjects: subjectsFor(world, school, number),
    stages: stagesFor(world, school),
    since,
    until: null,
  });
  if (sinceYear > began + 2 && dice.chance(0.35)) earlierPost(world, school, person, since, Math.max(began, sinceYear - dice.between(2, 9)));
  addRanks(world, person, thisYear, duty);
  if (dice.chance(duty === "teacher" ? 0.1 : 0.4)) addHonour(world, person, thisYear);
  return { person, post };
}

function earlierPost(world: World, school: School, person: PersonRow, until: Day, fromYear: number): void {
  const elsewhere = world.schools.filter((other) => other !== school && other.county === school.county && stageOf(other) === stageOf(school));
  if (elsewhere.length === 0) return;
  const before = world.dice.pick(elsewhere);
  const since = `${fromYear}-09-01`;
  world.add("staff_post", recordedOn(world, since), { person_id: person.id, school_id: before.row.id, duty: "teacher", subjects: subjectsFor(world, before, fromYear), stages: stagesFor(world, before), since, until });
}

/** One rank after another, each ending on the day on which the next begins. */
function addRanks(world: World, person: PersonRow, thisYear: number, duty: Duty): void {
  const { dice } = world;
  const steps: Rank[] = ["third", "second", "first", "senior"];
  const years = [24, 28 + dice.between(0, 3), 35 + dice.between(0, 6), 44 + dice.between(0, 6)].map((age) => person.birth_year + age);
  const reached = steps.filter((_, index) => years[index]! < thisYear && (index < 3 || duty !== "teacher" || dice.chance(0.4)));
  // An older teacher's first step is not on record; what is, begins with the last two.
  for (const [index, rank] of reached.entries()) {
    if (index < reached.length - 2) continue;
    const next = index + 1 < reached.length ? `${years[index + 1]}-12-01` : null;
    world.add("person_rank", recordedOn(world, `${years[index]}-12-01`), { person_id: person.id, rank, since: `${years[index]}-12-01`, until: next });
  }
}

function addHonour(world: World, person: PersonRow, thisYear: number): void {
  const { dice } = world;
  const honour: Honour = dice.chance(0.7) ? "backbone" : dice.chance(0.75) ? "subjectLeader" : "master";
  const by = { backbone: "县（市、区）教育局", subjectLeader: "市教育局", master: "市教育局", specialGrade: "省人民政府" }[honour];
  const year = thisYear - dice.between(1, 8);
  // Backbone teachers are named for five years.
  const until = honour === "backbone" ? `${year + 5}-09-10` : null;
  world.add("person_honour", recordedOn(world, `${year}-09-10`), { person_id: person.id, honour, awarded_by: by, since: `${year}-09-10`, until });
}

const postPayload = ({ person, post }: Staff, school: School) => ({ name: person.name, person: person.name, personId: person.id, school: school.row.name, schoolId: school.row.id, duty: post.duty, since: post.since, until: post.until });

function told(world: World, kind: string, day: Day, member: Staff, school: School): void {
  world.happened(world.during(day), () => ({
    kind,
    subjectKind: "StaffPost",
    subjectId: member.post.id,
    actorId: school.staff[0]!.person.id,
    audience: [...schoolAudience(world, school), member.person.id],
    payload: postPayload(member, school),
  }));
}

/** Every twelfth teacher came to the school while the feeds were kept: half of them from another school of the county. */
function movesOfLate(world: World): void {
  for (const school of world.schools) {
    const teachers = school.staff.filter(({ post }) => post.duty === "teacher");
    for (const member of teachers.filter((_, index) => index % 12 === 5)) {
      const day = world.ago(world.dice.between(2, 58));
      const before = world.dice.chance(0.5) ? world.dice.pick(world.schools.filter((other) => other.county === school.county && stageOf(other) === stageOf(school))) : school;
      if (before !== school) {
        const past = world.add("staff_post", recordedOn(world, member.post.since), { ...postOnly(member), school_id: before.row.id, since: member.post.since, until: day });
        told(world, "staffPost.ended", day, { person: member.person, post: past }, before);
      }
      member.post.since = day;
      member.post.created_at = new Date(world.during(day)).toISOString();
      told(world, "staffPost.began", day, member, school);
    }
  }
}

const postOnly = ({ post }: Staff) => ({ person_id: post.person_id, duty: post.duty, subjects: post.subjects, stages: post.stages });

/** Some who have left: retired, or gone elsewhere. */
function departures(world: World): void {
  for (const [index, school] of world.schools.entries()) {
    if (index % 3 !== 0) continue;
    const person = addPerson(world, [55, 60]);
    const day = index % 6 === 0 ? world.ago(world.dice.between(1, 55)) : dayPlus(world.today, -world.dice.between(90, 900));
    const post = world.add("staff_post", recordedOn(world, "2005-09-01"), { person_id: person.id, school_id: school.row.id, duty: "teacher", subjects: subjectsFor(world, school, index), stages: stagesFor(world, school), since: "2005-09-01", until: day });
    addRanks(world, person, Number(world.today.slice(0, 4)), "teacher");
    told(world, "staffPost.ended", day, { person, post }, school);
  }
}

/** The published numbers of Yuhua: professors by rank, and special-grade teachers. */
function yuhuaRanks(world: World): void {
  const people = world.schools.filter(({ county }) => county.region.code === "430111").flatMap(({ staff: all }) => all.filter(({ person }) => Number(world.today.slice(0, 4)) - person.birth_year >= 40));
  for (const { person } of world.dice.some(people, yuhua.professorRank)) {
    const day = `${Number(world.today.slice(0, 4)) - world.dice.between(1, 2)}-12-20`;
    world.rows.person_rank = world.rows.person_rank.filter((rank) => rank.person_id !== person.id || rank.since < day);
    for (const rank of world.rows.person_rank) if (rank.person_id === person.id && (rank.until === null || rank.until > day)) rank.until = day;
    world.add("person_rank", recordedOn(world, day), { person_id: person.id, rank: "professor", since: day, until: null });
  }
  for (const { person } of world.dice.some(people, yuhua.specialGrade)) {
    const day = `${Number(world.today.slice(0, 4)) - world.dice.between(2, 9)}-09-10`;
    world.add("person_honour", recordedOn(world, day), { person_id: person.id, honour: "specialGrade", awarded_by: "省人民政府", since: day, until: null });
  }
}
