import { job } from "../../kernel/jobs";
import { say, type Language } from "../../kernel/messages";
import { today } from "../../kernel/time";
import { storeFile } from "../files";
import { dataOf } from "../identity";
import { zipOf } from "./zip";
import { readable } from "./readable";

/** Reads everything that is held about a person and packs it: once for programs (JSON), once for people (a page). */
export const packMyData = job<{ personId: string; language: Language }>("packMyData", { heavy: true }, async (work, { personId, language }) => {
  const data = await dataOf(work.query, personId);
  const day = today();
  const content = await zipOf({
    "data.json": JSON.stringify({ person: personId, on: day, data }, null, 2),
    [`${say("privacy.fileName", language)}.html`]: readable(data, day, language),
  });
  const { id } = await storeFile(work, { name: `${say("privacy.fileName", language)} ${day}.zip`, content, owner: personId });
  return { fileId: id, parts: Object.values(data).filter((rows) => rows.length > 0).length };
});
