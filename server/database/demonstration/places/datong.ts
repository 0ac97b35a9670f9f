import { addAlliance, join } from "../alliances";
import { yunzhou } from "../figures";
import { placeOf } from "../regions";
import { addSchool } from "../schools";
import { ordinal } from "../words/numerals";
import type { Place, Places, School, World } from "../world";

const START = "2021-09-01";

/**
 * Yunzhou as published: 33 schools in nine education groups, and three partnerships with schools elsewhere.
 * Who leads which group is not published: three are led by the schools that are named.
 */
export function makeYunzhou(world: World, places: Places): void {
  const district = placeOf(places, "140215");
  const named = new Map(yunzhou.partnerships.map(([own]) => [own, addSchool(world, district, { name: own, stages: ["junior", "senior"], locality: "urban", weight: 14 })]));
  const led = [...named.values()];
  let made = led.length;
  for (let number = 1; number <= yunzhou.groups; number += 1) {
    const lead = led[number - 1] ?? addSchool(world, district, { name: `云州区示例第${ordinal(number - led.length)}小学`, stages: ["primary"], locality: "urban", weight: 12 });
    if (number > led.length) made += 1;
    const group = addAlliance(world, { name: `云州区示例第${ordinal(number)}教育集团`, kind: "educationGroup", regions: [district], startsOn: START });
    join(world, group, lead, "lead", START);
    const groupsLeft = yunzhou.groups - number;
    const leadsLeft = yunzhou.groups - Math.max(number, led.length);
    const share = Math.ceil((yunzhou.schools - made - leadsLeft) / (groupsLeft + 1));
    for (let index = 0; index < share; index += 1) join(world, group, ruralSchool(world, district, number <= led.length), index === share - 1 ? "supported" : "member", START);
    made += share;
  }
  for (const [own, partner] of yunzhou.partnerships) partnership(world, places, named.get(own)!, partner);
}

function ruralSchool(world: World, district: Place, secondary: boolean): School {
  const number = world.schools.filter(({ county, place }) => county === district && place !== district).length;
  const township = district.townships[number % district.townships.length]!;
  const round = Math.floor(number / district.townships.length) + 1;
  const name = `云州区${township.name}第${ordinal(round)}${secondary ? "中学" : "小学"}`;
  return addSchool(world, township, { name, stages: [secondary ? "junior" : "primary"], locality: round === 1 ? "town" : "rural", weight: 9 });
}

/** In which county the partner lies is not published: it stands under its city or province, and not on the map. */
function partnership(world: World, places: Places, own: School, partnerName: string): void {
  const home = placeOf(places, partnerName.startsWith("大同市") ? "140200" : "410000");
  const partner = addSchool(world, home, { name: partnerName, stages: ["junior", "senior"], locality: "urban", weight: 10, located: false });
  const alliance = addAlliance(world, {
    name: `${own.row.name}—${partnerName}联盟办学`,
    kind: "crossRegionPartnership",
    regions: [own.county, home],
    startsOn: "2022-03-01",
  });
  join(world, alliance, partner, "lead", "2022-03-01");
  join(world, alliance, own, "member", "2022-03-01");
}
