import { say, type Language } from "../../kernel/messages";
import { columnWords, partWords } from "./words";

type Rows = readonly Record<string, unknown>[];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What is held about somebody as a page of tables that any browser opens and prints; it loads nothing and runs nothing. */
export function readable(data: Readonly<Record<string, Rows>>, day: string, language: Language): string {
  const title = say("privacy.fileName", language);
  const parts = Object.entries(data).map(([name, rows]) => `<h2>${escaped(partWords(name, language))}</h2>\n${rows.length === 0 ? `<p>${escaped(say("privacy.nothing", language))}</p>` : tableOf(rows, language)}`);
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
  body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1c2430; }
  table { border-collapse: collapse; width: 100%; font-size: 14px; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d8dee6; overflow-wrap: anywhere; }
  h2 { margin-top: 2.2rem; font-size: 1.15rem; }
</style>
<h1>${escaped(title)}</h1>
<p>${escaped(say("privacy.asOf", language, { day }))}</p>
${parts.join("\n")}
</html>
`;
}

function tableOf(rows: Rows, language: Language): string {
  const columns = Object.keys(rows[0]!);
  const head = columns.map((column) => `<th>${escaped(columnWords(column, language))}</th>`).join("");
  const body = rows.map((row) => `<tr>${columns.map((column) => `<td>${escaped(said(row[column]))}</td>`).join("")}</tr>`).join("\n");
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function said(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(said).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
