import { Refusal } from "../../../kernel/errors";
import { ruleHolds } from "../../../kernel/policy";
import { allSheets } from "../../../kernel/sheets";
import { command } from "../../../kernel/write";
import { storedFilePolicy } from "../../files";
import { startTask } from "../../jobs";
import { readRoster } from "./read-roster";
import { StartRosterReadingInput } from "./roster.input";

/** Begins to read a OneRoster zip into tables that can be imported. Nothing is written of anybody: that is for the imports, with their previews. */
export const startRosterReading = command("startRosterReading", StartRosterReadingInput, { policy: storedFilePolicy, action: "attach" }, async (tx, { fileId, locality, ownership, since }) => {
  const file = await tx.see(storedFilePolicy, fileId, "input.fileId");
  await tx.require(storedFilePolicy, "attach", file, "input.fileId");
  const sheets = [allSheets().get("staff")!, allSheets().get("schools")!];
  const mayBring = await Promise.all(sheets.map((sheet) => ruleHolds(sheet.permission(), {}, tx.viewer, () => Promise.resolve([]))));
  if (!mayBring.includes(true)) throw new Refusal("FORBIDDEN", "roster.mayNotImport", { field: "input.fileId" });
  const task = await startTask(tx, readRoster, { fileId, personId: tx.me, locality: locality ?? "town", ownership: ownership ?? "public", since: since ?? tx.viewer.today }, { subjectKind: "StoredFile", subjectId: fileId, title: { name: file.name } });
  return { id: task.id };
});
