import { messages } from "../../../kernel/messages";

messages({
  "roster.notAZip": { zh: "这不是 zip 文件。", en: "This is no zip file." },
  "roster.noManifest": { zh: "压缩包里没有 manifest.csv，不是 OneRoster 文件包（各文件应直接放在压缩包的最外层）。", en: "There is no manifest.csv in it: this is no OneRoster zip, or its files lie in a folder." },
  "roster.otherVersion": { zh: "只能读取 OneRoster 1.1 和 1.2，文件写的是“{version}”。", en: "OneRoster 1.1 and 1.2 are read; the file says “{version}”." },
  "roster.onlyWhole": { zh: "{file} 是增量文件；请让对方系统导出完整文件（bulk）。", en: "{file} is an increment. Let the other system write whole files (bulk)." },
  "roster.missingFile": { zh: "清单里写有 {file}，压缩包里却没有。", en: "The manifest names {file}, which is not there." },
  "roster.brokenFile": { zh: "{file} 不是完好的 CSV 文件。", en: "{file} is no sound CSV file." },
  "roster.tooManyRows": { zh: "{file} 超过 {max} 行。", en: "{file} has more than {max} rows." },
  "roster.noOrgs": { zh: "文件里没有学校（orgs.csv）。", en: "It names no schools (orgs.csv)." },
  "roster.mayNotImport": { zh: "您不能导入学校或教职工。", en: "You may import neither schools nor staff." },
});
