import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { allMessages, type Language } from "../../kernel/messages";
import { ruleHolds } from "../../kernel/policy";
import { Guarded, JsonScalar } from "../../kernel/read";
import { allSheets, type Column, type Sheet } from "../../kernel/sheets";
import { SheetPayload, type SheetColumnPayload } from "./sheet.payload";

@Resolver()
export class SheetResolver {
  @Guarded("What sheets look like is no secret; whether one may bring them is told of oneself.")
  @Query(() => [SheetPayload], { description: "The kinds of tables that are brought as files." })
  sheets(@Ctx() { viewer }: Context): Promise<SheetPayload[]> {
    if (viewer.me === null) return Promise.resolve([]);
    return Promise.all([...allSheets().values()].map((sheet) => payloadOf(sheet, viewer.language, ruleHolds(sheet.permission(), {}, viewer, () => Promise.resolve([])))));
  }

  @Guarded("Sentences as they stand in the catalogue of the server say nothing about anybody.")
  @Query(() => JsonScalar, { description: "The sentences that notes, problems and reasons of imports name by their key, in your language; {name} is filled from `values`." })
  importSentences(@Ctx() { viewer }: Context): Record<string, string> {
    if (viewer.me === null) return {};
    return Object.fromEntries([...allMessages()].map(([key, sentence]) => [key, sentence[viewer.language]]));
  }
}

async function payloadOf(sheet: Sheet, language: Language, may: Promise<boolean>): Promise<SheetPayload> {
  const { name, title, about, columns } = sheet;
  return { name, title: title[language], about: about[language], mayImport: await may, columns: columns.map((column) => columnOf(column, language)) };
}

const columnOf = ({ key, header, kind, required, example, hint, words }: Column, language: Language): SheetColumnPayload => ({
  key,
  header: header[language],
  kind,
  required: required === true,
  requiredToAdd: required !== undefined,
  example,
  hint: hint?.[language] ?? null,
  words: words?.all.map((word) => ({ code: word.code, label: word[language] })) ?? [],
});
