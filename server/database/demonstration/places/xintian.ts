import { addAlliance, join, pair, rejoin } from "../alliances";
import { schoolAudience } from "../audience";
import { xintian } from "../figures";
import { placeOf } from "../regions";
import { addSchool, addTeachingPoint, addWeakPeriod } from "../schools";
import { ordinal } from "../words/numerals";
import { pairingGoals, villageNames, weakReasons } from "../words/pairings";
import type { Alliance, Place, Places, School, World } from "../world";

const START = "2021-09-01";

/** The alliance and the two schools of which the demonstration accounts tell. */
export const FIRST_ALLIANCE = "新田县示例小学第一联盟";

interface Group {
  alliance: Alliance;
  /** In the county seat, the lead first. */
  strong: School[];
  /** In townships, the weakest first. */
  rural: School[];
}

/**
 * Xintian as published: 54 schools in five alliances grouped by primary, junior and combined schools; 12 schools of the
 * seat paired with 12 weak rural ones, 8 town primaries with 16 teaching points, which are left of 104.
 * How the 54 divide is not published: 35 primary in three alliances, 11 junior, 8 combined.
 */
export function makeXintian(world: World, places: Places): void {
  const county = placeOf(places, "431128");
  const groups = [
    makeGroup(world, county, FIRST_ALLIANCE, primaries(world, county, 3, 9)),
    makeGroup(world, county, "新田县示例小学第二联盟", primaries(world, county, 3, 9)),
    makeGroup(world, county, "新田县示例小学第三联盟", primaries(world, county, 2, 9)),
    makeGroup(world, county, "新田县示例初中联盟", juniors(world, county)),
    makeGroup(world, county, "新田县示例一贯制学校联盟", combined(world, county)),
  ];
  addSchool(world, county, { name: "新田县职业中专", stages: ["vocational"], locality: "urban", weight: 46 });
  pairSchools(world, groups);
  pairPoints(world, groups.slice(0, 3));
}

function primaries(world: World, county: Place, urban: number, rural: number): Omit<Group, "alliance"> {
  const count = (locality: string) => world.schools.filter(({ county: place, row }) => place === county && row.stages[0] === "primary" && (row.locality === "urban") === (locality === "urban")).length;
  const strong = Array.from({ length: urban }, () => addSchool(world, county, { name: `新田县示例第${ordinal(count("urban") + 1)}小学`, stages: ["primary"], locality: "urban", tier: "县示范", weight: 36 }));
  return { strong, rural: Array.from({ length: rural }, () => ruralSchool(world, county, "小学", ["primary"], count("rural"), 14)) };
}

/** In turn round the townships; the first of each is its central school and lies in its town. */
function ruralSchool(world: World, county: Place, word: string, stages: School["row"]["stages"], number: number, weight: number): School {
  const township = county.townships[number % county.townships.length]!;
  const round = Math.floor(number / county.townships.length);
  const name = `新田县${township.name}${round === 0 ? "中心" : `第${ordinal(round + 1)}`}${word}`;
  return addSchool(world, township, { name, stages, locality: round === 0 ? "town" : "rural", weight: round === 0 ? weight + 8 : weight });
}

function juniors(world: World, county: Place): Omit<Group, "alliance"> {
  const strong = [1, 2].map((number) => addSchool(world, county, { name: `新田县示例第${ordinal(number)}中学`, stages: ["junior"], locality: "urban", tier: "县示范", weight: 52 }));
  return { strong, rural: Array.from({ length: 9 }, (_, index) => ruralSchool(world, county, "初级中学", ["junior"], index, 20)) };
}

/** The three combined schools that are published by name, and five invented ones. */
function combined(world: World, county: Place): Omit<Group, "alliance"> {
  const [furong, siyuan, menlouxia] = xintian.namedSchools;
  const strong = [siyuan!, furong!].map((name) => addSchool(world, county, { name, stages: ["nineYear"], locality: "urban", weight: 52 }));
  const rural = Array.from({ length: 5 }, (_, index) => ruralSchool(world, county, "九年一贯制学校", ["nineYear"], index, 24));
  return { strong, rural: [...rural, addSchool(world, county, { name: menlouxia!, stages: ["nineYear"], locality: "rural", weight: 24 })] };
}

function makeGroup(world: World, county: Place, name: string, { strong, rural }: Omit<Group, "alliance">): Group {
  const alliance = addAlliance(world, { name, kind: "schoolAlliance", regions: [county], startsOn: START });
  const weak = weakOf(strong, rural);
  for (const [index, school] of strong.entries()) {
    join(world, alliance, school, index === 0 ? "lead" : index === 1 ? "subjectBase" : "member", START);
  }
  const steady = rural.filter((school) => !weak.includes(school) && !isNamed(school));
  for (const school of rural) {
    if (weak.includes(school)) join(world, alliance, school, "supported", START);
    // One that was weak and is so no longer, one that came only lately.
    else if (school === steady[1]) mended(world, alliance, school);
    else join(world, alliance, school, "member", school === steady.at(-1) ? world.ago(world.dice.between(5, 50)) : START);
  }
  return { alliance, strong, rural };
}

/** As many weak schools as strong ones stand ready; the central schools of the townships are not among them. */
const weakOf = (strong: School[], rural: School[]): School[] => rural.filter((school) => !isNamed(school)).toSorted((a, b) => a.weight - b.weight).slice(0, strong.length);

const isNamed = (school: School): boolean => xintian.namedSchools.includes(school.row.name);

function mended(world: World, alliance: Alliance, school: School): void {
  const changed = world.ago(world.dice.between(10, 45));
  rejoin(world, alliance, school, "supported", "member", START, changed);
  const reason = "音乐、美术、信息科技长期缺专任教师；结对帮扶后复核达标。";
  const period = addWeakPeriod(world, school, START, changed, reason);
  world.happened(world.during(changed), () => ({
    kind: "weakPeriod.ended",
    subjectKind: "WeakPeriod",
    subjectId: period.id,
    actorId: alliance.officers[0]?.id ?? null,
    audience: schoolAudience(world, school),
    payload: { name: school.row.name, school: school.row.name, schoolId: school.row.id, reason },
  }));
}

/** 12 and 12, each strong school with one weak school of its own alliance. */
function pairSchools(world: World, groups: Group[]): void {
  let number = 0;
  for (const { alliance, strong, rural } of groups) {
    for (const [index, weaker] of weakOf(strong, rural).entries()) {
      // published as rural, so no town's school is among them
      weaker.row.locality = "rural";
      addWeakPeriod(world, weaker, START, null, weakReasons[number % weakReasons.length]!);
      const goal = pairingGoals[number % pairingGoals.length]!;
      // Of some an earlier round has ended, and the one that is published goes on: of a third since lately.
      const since = number % 3 === 1 ? world.ago(world.dice.between(8, 55)) : "2024-09-01";
      if (number % 3 < 2) pair(world, alliance, strong[index]!, weaker, null, pairingGoals[(number + 1) % pairingGoals.length]!, START, since);
      pair(world, alliance, strong[index]!, weaker, null, goal, since, null);
      number += 1;
    }
  }
}

/** 8 town primaries, two teaching points each. Of the points that there were, the others have closed. */
function pairPoints(world: World, groups: Group[]): void {
  const villages = villageNames();
  const names = (): string => `示例${villages.next().value}教学点`;
  const open: { alliance: Alliance; stronger: School; owner: School }[] = groups.flatMap(({ alliance, strong, rural }) =>
    strong.flatMap((stronger, index) => [0, 1].map((turn) => ({ alliance, stronger, owner: rural[(index * 2 + turn) % rural.length]! }))),
  );
  for (const [index, { alliance, stronger, owner }] of open.entries()) {
    const point = addTeachingPoint(world, owner, names(), null);
    const since = index % 4 === 0 ? world.ago(world.dice.between(6, 56)) : "2023-09-01";
    pair(world, alliance, stronger, owner, point, `每周送教不少于两节音乐、体育、美术课，${point.name}与城区学校同步开课、同步教研，开齐开足国家课程。`, since, null);
  }
  const owners = groups.flatMap(({ rural }) => rural);
  const closed = xintian.teachingPoints.before - open.length;
  for (let index = 0; index < closed; index += 1) {
    const owner = owners[index % owners.length]!;
    const recent = index < 3;
    const day = recent ? world.ago(world.dice.between(15, 55)) : `${2018 + (index % 7)}-07-15`;
    const point = addTeachingPoint(world, owner, names(), day);
    if (!recent) continue;
    world.happened(world.during(day), () => ({
      kind: "teachingPoint.closed",
      subjectKind: "TeachingPoint",
      subjectId: point.id,
      actorId: owner.staff[0]?.person.id ?? null,
      audience: schoolAudience(world, owner),
      payload: { name: point.name, school: owner.row.name, schoolId: owner.row.id, reason: `并入${owner.row.name}，学生乘校车就读` },
    }));
  }
}
