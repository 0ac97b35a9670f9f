import { addAlliance, join } from "../alliances";
import { shaodong, yuhua } from "../figures";
import { placeOf } from "../regions";
import { addSchool } from "../schools";
import { ordinal } from "../words/numerals";
import type { Places, School, World } from "../world";

/** The two alliances of senior schools in Shaodong, by their published names; their time is over. */
export function makeShaodong(world: World, places: Places): void {
  const city = placeOf(places, "430582");
  for (const { lead, members, from, to } of shaodong.alliances) {
    const startsOn = `${from}-09-01`;
    const alliance = addAlliance(world, { name: `${lead}高中教育联盟`, kind: "schoolAlliance", regions: [city], startsOn, endsOn: `${to}-08-31`, state: "concluded" });
    for (const name of [lead, ...members]) {
      // Of the members that carry no number, the published evaluation has a class of private schools.
      const ownership = name.startsWith("邵东市") ? "public" : "private";
      const school = addSchool(world, city, { name, stages: ["senior"], locality: "urban", ownership, weight: 42 });
      join(world, alliance, school, name === lead ? "lead" : "member", startsOn, `${to}-09-01`);
    }
  }
}

/** Yuhua as published: 12 education groups that cover every school, and three thematic alliances across them. */
export function makeYuhua(world: World, places: Places): void {
  const district = placeOf(places, "430111");
  const schools: School[] = [];
  for (let number = 1; number <= yuhua.groups; number += 1) {
    const group = addAlliance(world, { name: `雨花区示例第${ordinal(number)}教育集团`, kind: "educationGroup", regions: [district], startsOn: "2019-09-01" });
    const street = district.townships[number % district.townships.length]!;
    const secondary = number > 9;
    const [word, stages] = secondary ? (["中学", ["junior"]] as const) : (["小学", ["primary"]] as const);
    const count = secondary ? number - 9 : number;
    const lead = addSchool(world, street, { name: `雨花区示例第${ordinal(count)}${word}`, stages: [...stages], locality: "urban", tier: "集团龙头校", weight: 11 });
    const member = addSchool(world, street, { name: `雨花区示例第${ordinal(count)}${word}东校区`, stages: [...stages], locality: "urban", weight: 9 });
    join(world, group, lead, "lead", "2019-09-01");
    join(world, group, member, "member", "2020-09-01");
    schools.push(lead, member);
  }
  for (const [index, name] of yuhua.thematicAlliances.entries()) {
    const alliance = addAlliance(world, { name, kind: "thematicAlliance", regions: [district], startsOn: "2021-03-01" });
    for (const [place, school] of schools.filter((_, number) => number % 4 === index).entries()) {
      const since = place === 5 ? world.ago(20 + index * 9) : "2021-03-01";
      // One came of late, and one has left.
      join(world, alliance, school, place === 0 ? "lead" : place < 3 ? "subjectBase" : "member", since, place === 4 ? world.ago(12 + index * 7) : null);
    }
  }
}

/** Of Xiangxiang and Yuanjiang no alliance is published: one invented alliance stands here as a draft. */
export function makeXiangxiangAndYuanjiang(world: World, places: Places): void {
  const xiangxiang = placeOf(places, "430381");
  const draft = addAlliance(world, { name: "湘乡市示例城乡学校联盟（筹备）", kind: "schoolAlliance", regions: [xiangxiang], startsOn: world.ago(-90), state: "draft" });
  const lead = addSchool(world, xiangxiang, { name: "湘乡市示例第一小学", stages: ["primary"], locality: "urban", weight: 10 });
  const member = addSchool(world, xiangxiang.townships[1]!, { name: `湘乡市${xiangxiang.townships[1]!.name}中心小学`, stages: ["primary"], locality: "rural", weight: 8 });
  join(world, draft, lead, "lead", world.ago(11));
  join(world, draft, member, "member", world.ago(9));
  const yuanjiang = placeOf(places, "430981");
  addSchool(world, yuanjiang.townships[0]!, { name: `沅江市${yuanjiang.townships[0]!.name}中心学校`, stages: ["nineYear"], locality: "town", weight: 10 });
}
