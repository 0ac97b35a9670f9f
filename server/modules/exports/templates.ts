import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { languageOf, languages, type Language } from "../../kernel/messages";
import { allSheets, csvBytes, templateFile, templateRows } from "../../kernel/sheets";

const TYPES: Readonly<Record<string, string>> = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv; charset=utf-8" };

interface Asked {
  Params: { file: string };
  Querystring: { language?: string };
}

/** `/templates/staff.xlsx`: the empty file of a sheet, made from its declaration. What a sheet looks like is no secret. */
export async function sheetTemplates(app: FastifyInstance): Promise<void> {
  app.get<Asked>("/templates/:file", (request, reply) => {
    const [, name = "", format = ""] = /^([a-zA-Z]+)\.(xlsx|csv)$/.exec(request.params.file) ?? [];
    const sheet = allSheets().get(name);
    if (!sheet) return reply.callNotFound();
    const asked = request.query.language;
    const language: Language = languages.find((one) => one === asked) ?? languageOf(request.headers["accept-language"]);
    const called = `${sheet.title[language]}.${format}`;
    void reply.headers({
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name}.${format}"; filename*=UTF-8''${encodeURIComponent(called)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=300",
      vary: "accept-language",
    });
    return reply.send(format === "xlsx" ? templateFile(sheet, language) : Readable.from(csvBytes(templateRows(sheet, language))));
  });
}
