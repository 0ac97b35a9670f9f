import { addAlliance, join } from "../alliances";
import { huancui, rongcheng } from "../figures";
import { placeOf } from "../regions";
import { addSchool } from "../schools";
import { ordinal } from "../words/numerals";
import type { Place, Places, School, World } from "../world";

const START = "2020-09-01";

export const FIRST_ZONE = "环翠区示例第一协作区";

/**
 * Huancui as published: 5 cooperation zones, each round a junior school of the district as its hub, 31 schools,
 * 学区 → 片区 → 协作区. How the schools divide is not published.
 */
export function makeHuancui(world: World, places: Places): void {
  const district = placeOf(places, "371002");
  const others = huancui.schools - huancui.hubs;
  let made = 0;
  for (let number = 1; number <= huancui.hubs; number += 1) {
    const hub = addSchool(world, district, { name: `威海市环翠区示例第${ordinal(number)}中学`, stages: ["junior"], locality: "urban", tier: "区直", weight: 44 });
    const share = Math.floor((others * number) / huancui.hubs) - made;
    const schools = Array.from({ length: share }, (_, index) => zoneSchool(world, district, number, made + index + 1));
    made += share;
    makeZone(world, district, number, hub, schools);
  }
}

function zoneSchool(world: World, district: Place, zone: number, number: number): School {
  const township = district.townships[(zone - 1) % district.townships.length]!;
  const rural = township.name.endsWith("镇");
  return addSchool(world, township, {
    name: `威海市环翠区示例第${ordinal(number)}${rural && number % 6 === 0 ? "学校" : "小学"}`,
    stages: [rural && number % 6 === 0 ? "nineYear" : "primary"],
    locality: rural ? (number % 2 === 0 ? "rural" : "town") : "urban",
    weight: rural ? 20 : 26,
  });
}

/** The zone has all its schools as members; its two areas and three school districts divide them. */
function makeZone(world: World, district: Place, number: number, hub: School, schools: School[]): void {
  const spec = { kind: "cooperationZone", regions: [district], startsOn: START } as const;
  const zone = addAlliance(world, { ...spec, name: `环翠区示例第${ordinal(number)}协作区` });
  for (const school of [hub, ...schools]) join(world, zone, school, school === hub ? "lead" : rolesInZone(school, schools), START);
  const halves = [schools.slice(0, 4), [hub, ...schools.slice(4)]];
  for (const [half, members] of halves.entries()) {
    const area = addAlliance(world, { ...spec, parent: zone, name: `环翠区示例第${ordinal(number * 2 - 1 + half)}片区` });
    for (const school of members) join(world, area, school, school === members[0] ? "lead" : "member", START);
    const parts = half === 0 ? [members.slice(0, 2), members.slice(2)] : [members];
    for (const [part, few] of parts.entries()) {
      const small = addAlliance(world, { ...spec, parent: area, name: `环翠区示例第${ordinal((number - 1) * 3 + half * 2 + part + 1)}学区` });
      for (const school of few) join(world, small, school, school === few[0] ? "lead" : "member", START);
    }
  }
}

function rolesInZone(school: School, schools: School[]): "subjectBase" | "supported" | "member" {
  if (school === schools[1]) return "subjectBase";
  return school.row.locality === "rural" && school === schools.at(-1) ? "supported" : "member";
}

/** Rongcheng as published: seven alliances within which teachers compete for posts. Two invented schools stand for each. */
export function makeRongcheng(world: World, places: Places): void {
  const city = placeOf(places, "371082");
  for (let number = 1; number <= rongcheng.alliances; number += 1) {
    const alliance = addAlliance(world, { name: `荣成市示例第${ordinal(number)}联盟`, kind: "schoolAlliance", regions: [city], startsOn: "2020-09-01" });
    const lead = addSchool(world, city, { name: `荣成市示例第${ordinal(number)}实验小学`, stages: ["primary"], locality: "urban", weight: 10 });
    const township = city.townships[number % city.townships.length]!;
    const member = addSchool(world, township, { name: `荣成市${township.name}第${ordinal(Math.ceil(number / 3))}学校`, stages: ["nineYear"], locality: "town", weight: 10 });
    join(world, alliance, lead, "lead", "2020-09-01");
    join(world, alliance, member, "member", "2020-09-01");
  }
}
