import { expect, it } from "vitest";
import { shortNames } from "../../web/ui/short-names";

const schools = ["第一中学", "第一小学", "第二小学", "第三小学"].map((name) => `威海市环翠区示例${name}`);
const zones = ["环翠区示例第一片区", "环翠区示例第二片区"];

it("leaves out what all schools begin with, whatever the zones beside them are called, and cuts no number in two", () => {
  const short = shortNames([schools, zones]);
  expect(schools.map((name) => short.get(name))).toEqual(["第一中学", "第一小学", "第二小学", "第三小学"]);
  expect(zones.map((name) => short.get(name))).toEqual([undefined, undefined]);
});

it("leaves names whole that have nothing in common, are few, or would say too little", () => {
  expect(shortNames([["芙蓉学校", "思源实验学校", "第一小学", "第二小学"]]).size).toBe(0);
  expect(shortNames([schools.slice(0, 3)]).size).toBe(0);
  expect(shortNames([["示例甲校", "示例乙校", "示例丙校", "示例丁校"]]).size).toBe(0);
});
