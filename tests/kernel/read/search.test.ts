import { graphql, type GraphQLSchema } from "graphql";
import { pinyin } from "pinyin-pro";
import { beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import { exactQuery, searchQuery } from "../../../server/kernel/read/search";
import type { Person } from "../../../server/modules/identity";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildApi());
});

async function found(who: Person, list: "people" | "schools" | "alliances", text: string, more = "orderBy: BEST"): Promise<string[]> {
  const viewer = await at.world.viewer(who);
  const { data, errors } = await graphql({
    schema,
    source: `query ($text: String) { ${list}(filter: { matches: $text }, first: 50, ${more}) { nodes { name } } }`,
    variableValues: { text },
    contextValue: { viewer, reads: new Reads(viewer, at.world.query) },
  });
  expect(errors).toBeUndefined();
  return (data as unknown as Record<string, { nodes: { name: string }[] }>)[list]!.nodes.map(({ name }) => name);
}

async function people(...names: string[]): Promise<void> {
  await at.world.query("insert into person (id, name) select new_id(20), name from unnest($1::text[]) as name", [names]);
}

it("finds a person who came by an import of whole rows: by Chinese, whole pinyin, initials, surname and initials, and parts of them", async () => {
  const { administrator } = at;
  await people("李晓明");
  for (const text of ["李晓明", "李", "晓明", "明", "lixiaoming", "LiXiao", "xiaoming", "ming", "lxm", "xm", "lixm", "li xiao ming", "晓明 李", "  李　晓明 ", "ＬＸＭ"]) {
    expect(await found(administrator, "people", text), text).toContain("李晓明");
  }
  for (const text of ["李明", "iaoming", "lxn", "小明", "?", " ", "'", "\\", "李晓明 王"]) expect(await found(administrator, "people", text), text).not.toContain("李晓明");
});

it("reads a letter as the surname that it is: 单 shan, 曾 zeng, 尉迟 yuchi, and elsewhere as the word", async () => {
  const { administrator } = at;
  await people("单丹凤", "曾毅然", "尉迟敬", "王曾然", "朴正宇", "吕布衣");
  const cases = { shandan: "单丹凤", sdf: "单丹凤", zengyi: "曾毅然", yuchi: "尉迟敬", ycj: "尉迟敬", wangceng: "王曾然", piaozheng: "朴正宇", lvbu: "吕布衣", lubu: "吕布衣", lyubu: "吕布衣", lübu: "吕布衣" };
  for (const [text, name] of Object.entries(cases)) expect(await found(administrator, "people", text), text).toEqual([name]);
});

it("finds schools and alliances by what stands anywhere in their names, digits and several readings of a letter too", async () => {
  const { administrator, world, county } = at;
  await world.school(county, { name: "重庆路第11小学" });
  await world.school(county, { name: "长沙县乐和中学" });
  await world.alliance([county], { name: "青山城乡教育共同体" });
  for (const text of ["重庆", "chongqing", "zhongqing", "cqld", "11小学", "第11", "d11xx"]) expect(await found(administrator, "schools", text), text).toEqual(["重庆路第11小学"]);
  for (const text of ["changsha", "yuehe", "lehe", "csx", "中学 长沙"]) expect(await found(administrator, "schools", text), text).toEqual(["长沙县乐和中学"]);
  for (const text of ["青山", "qscx", "gongtongti", "chengxiang"]) expect(await found(administrator, "alliances", text), text).toEqual(["青山城乡教育共同体"]);
});

it("puts first what is just that, then what begins so, then what holds it, and walks such a list by its cursors", async () => {
  const { administrator, world } = at;
  await people("欧阳兰兰", "阳兰", "阳兰芝", "欧阳兰");
  expect(await found(administrator, "people", "阳兰")).toEqual(["阳兰", "阳兰芝", "欧阳兰", "欧阳兰兰"]);
  expect(await found(administrator, "people", "yanglan")).toEqual(["阳兰", "阳兰芝", "欧阳兰", "欧阳兰兰"]);
  const viewer = await world.viewer(administrator);
  const walked: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 5; pages++) {
    const source = `query ($after: String) { people(filter: { matches: "阳兰" }, orderBy: BEST, first: 1, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }`;
    const { data } = await graphql({ schema, source, variableValues: { after }, contextValue: { viewer, reads: new Reads(viewer, world.query) } });
    const page = (data as unknown as { people: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }).people;
    walked.push(...page.nodes.map(({ name }) => name));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(walked).toEqual(["阳兰", "阳兰芝", "欧阳兰", "欧阳兰兰"]);
});

it("follows a new name, and lets nobody write other keys", async () => {
  const { administrator, world } = at;
  await people("古旧名");
  await world.query("update person set name = '古新名' where name = '古旧名'", []);
  expect(await found(administrator, "people", "gujiuming")).toEqual([]);
  expect(await found(administrator, "people", "guxinming")).toEqual(["古新名"]);
  await world.query("update person set search_keys = '''jia'':1A' where name = '古新名'", []);
  expect(await found(administrator, "people", "guxinming")).toEqual(["古新名"]);
});

it("finds for nobody what he may not see", async () => {
  const { teacher, officer, world, elsewhere } = at;
  const hidden = await world.person("稀有名");
  await world.post(hidden, elsewhere);
  for (const who of [teacher, officer]) for (const text of ["稀有名", "xiyouming"]) expect(await found(who, "people", text)).toEqual([]);
  expect(await found(at.officerNextDoor, "people", "xym")).toEqual(["稀有名"]);
});

it("asks the index for two Chinese letters", async () => {
  await people(...Array.from({ length: 15_000 }, (_, i) => `${"赵钱孙李周吴郑王"[i % 8]}${"伟芳娜秀英敏静丽强磊"[i % 10]}${"军洋勇艳杰娟涛"[i % 7]}`));
  await at.world.query("vacuum analyze person", []);
  const plan = await at.world.query<{ "QUERY PLAN": string }>("explain select id from person where search_keys @@ $$'伟军':*$$::tsquery", []);
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("person_search");
});

it("reads every letter of its table as pinyin-pro does, surnames too", async () => {
  const rows = await at.world.query<{ letters: string; sounds: string; as_surname: string | null }>("select letters, sounds, as_surname from reading where length(letters) = 1", []);
  expect(rows.length).toBeGreaterThan(20_000);
  const wrong = rows.filter(({ letters, sounds, as_surname }) => {
    const [usual] = pinyin(letters, { toneType: "none", type: "array", v: true });
    const [surname] = pinyin(`${letters}明`, { toneType: "none", type: "array", v: true, surname: "head" });
    return sounds.split(",")[0] !== usual || (as_surname ?? sounds).split(",")[0] !== surname;
  });
  expect(wrong).toEqual([]);
});

it("writes what is looked for so that no sign in it is more than a letter", () => {
  expect(searchQuery("a'b\\c & d:*")).toBe("'abcd':* | ('a':* & 'b':* & 'c':* & 'd':*)");
  expect(searchQuery("!?")).toBe("");
  expect(exactQuery("Ｌi 李")).toBe("'li李':A");
  expect(searchQuery("长".repeat(100))).toBe(`'${"长".repeat(32)}':*`);
});
