import { sheet } from "../../kernel/sheets";
import { anyOf, holds } from "../../kernel/policy";
import { regionPolicy } from "./region.policy";
import { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { localityWords, ownershipWords, stageWords } from "./sheets.words";

/** Schools, known by their national code. One that was entered without a code is known by its name in its region. */
export const schoolsSheet = sheet("schools", {
  title: { zh: "学校", en: "Schools" },
  about: { zh: "一行是一所学校。", en: "A row is a school." },
  columns: [
    { key: "code", header: { zh: "学校标识码", en: "School code", aliases: ["学校代码", "学校编码"] }, kind: "text", required: true, pattern: /^[0-9A-Z]{6,20}$/, example: "3636001234" },
    { key: "name", header: { zh: "学校名称", en: "Name", aliases: ["学校", "名称"] }, kind: "text", required: "toAdd", min: 2, max: 60, example: "示例县第一小学" },
    { key: "region", header: { zh: "行政区划代码", en: "Region", aliases: ["行政区", "所在行政区", "所在区县", "区划代码"] }, kind: "text", required: "toAdd", max: 60, example: "360982", hint: { zh: "六位或九位代码，或行政区名称", en: "Six or nine digits, or the region's name" } },
    { key: "stages", header: { zh: "学段", en: "Stages", aliases: ["办学类型", "学校类型"] }, kind: "list", words: stageWords, required: "toAdd", example: "小学、初中" },
    { key: "locality", header: { zh: "城乡类型", en: "Locality", aliases: ["所在地类型", "城乡"] }, kind: "enum", words: localityWords, required: "toAdd", example: "镇区" },
    { key: "ownership", header: { zh: "办学性质", en: "Ownership", aliases: ["举办者", "公办民办", "办别"] }, kind: "enum", words: ownershipWords, required: "toAdd", example: "公办" },
    { key: "tier", header: { zh: "等级", en: "Tier", aliases: ["学校等级", "示范等级"] }, kind: "text", max: 40, example: "省示范" },
    { key: "address", header: { zh: "地址", en: "Address", aliases: ["学校地址", "详细地址"] }, kind: "text", max: 200, example: "示例县示例镇学府路 1 号" },
    { key: "latitude", header: { zh: "纬度", en: "Latitude" }, kind: "decimal", min: -90, max: 90, example: "28.2", hint: { zh: "WGS 84，与经度同时填写", en: "Degrees, WGS 84; with the longitude" } },
    { key: "longitude", header: { zh: "经度", en: "Longitude" }, kind: "decimal", min: -180, max: 180, example: "115.8" },
    { key: "openedOn", header: { zh: "建校日期", en: "Opened", aliases: ["开办日期", "成立日期"] }, kind: "day", example: "1978-09-01" },
  ],
  key: ({ code }) => [code ?? null],
  permission: () => anyOf(holds("platform"), holds("bureauOf")),
  plan: {
    found: { regionId: "uuid", schoolId: "uuid" },
    concerns: { region: "coalesce(r.region_id, (select s.region_id from school s where s.id = r.school_id))" },
    resolve: async (plan) => {
      const mayAdd = plan.may(regionPolicy, "addSchool", "g");
      await plan.set({ regionId: "g.id" }, { from: "region g", where: "g.code = r.region" });
      await plan.set({ regionId: "n.id" }, { from: `(select g.name, min(g.id::text)::uuid as id from region g where ${mayAdd} group by 1 having count(*) = 1) n`, where: "r.region_id is null and n.name = r.region" });
      await plan.reject("region", "schools.noSuchRegion", "r.region is not null and r.region_id is null");
      await plan.set({ schoolId: "s.id" }, { from: "school s", where: `s.code = r.code and ${plan.may(schoolPolicy, "see", "s")}` });
      await plan.set(
        { schoolId: "n.id" },
        { from: `(select s.region_id, s.name, min(s.id::text)::uuid as id from school s where s.code is null and ${plan.may(schoolPolicy, "register", "s")} group by 1, 2 having count(*) = 1) n`, where: "r.school_id is null and n.region_id = r.region_id and n.name = r.name" },
      );
      // A code that is out of sight is taken all the same.
      await plan.reject("code", "schools.codeTaken", "r.school_id is null and exists (select from school s where s.code = r.code)");
      await plan.reject(null, "sheets.mayNotChange", `r.school_id is not null and not exists (select from school s where s.id = r.school_id and ${plan.may(schoolPolicy, "register", "s")})`);
      await plan.reject("region", "schools.notYourRegion", `not exists (select from region g where g.id = r.region_id and ${mayAdd}) and r.region_id is not null and r.region_id is distinct from (select s.region_id from school s where s.id = r.school_id)`);
      await plan.reject("latitude", "schools.located", "(r.latitude is null) <> (r.longitude is null)");
      await plan.reject("openedOn", "schools.openBeforeClose", "exists (select from school s where s.id = r.school_id and s.closed_on < r.opened_on)");
    },
    targets: [
      {
        entity: School,
        id: "schoolId",
        columns: {
          code: "code",
          name: "name",
          regionId: { column: "region", value: "r.region_id", before: "(select g.name from region g where g.id = t.region_id)", after: "(select g.name from region g where g.id = r.region_id)" },
          stages: "stages",
          locality: "locality",
          ownership: "ownership",
          tier: "tier",
          address: "address",
          latitude: "latitude",
          longitude: "longitude",
          openedOn: "openedOn",
        },
        add: [schoolPolicy, "add"],
        change: [schoolPolicy, "register"],
      },
    ],
  },
});
