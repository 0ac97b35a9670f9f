import { Verdict } from "../../../shared/transfers";
import { Enum, Flag, Id, Integer, Json, Table } from "../../kernel/read";
import { ImportRow } from "./import-row.entity";
import { importRowPolicy } from "./import.policy";

@Table(ImportRow, {
  description: "A row of an import's file, and what the import would do with it.",
  policy: importRowPolicy,
  orders: { LINE: ["line", "id"] },
})
export class ImportRowType implements Pick<ImportRow, "id" | "line" | "verdict" | "readable" | "cells" | "reasons" | "changes"> {
  @Id() id!: string;
  @Integer("Its line in the file, as a spreadsheet counts.", { filter: true }) line!: number;
  @Enum(Verdict, "What would become of it.", { filter: true }) verdict!: Verdict;
  @Flag("Its cells could be read as values; otherwise they stand in `cells` as they were written.") readable!: boolean;
  @Json("Its cells, by the key of their column in the sheet: codes of words, days as YYYY-MM-DD.") cells!: ImportRow["cells"];
  @Json("Why it is rejected: a list of { column, message, values }; the sentences stand in `importSentences`.") reasons!: ImportRow["reasons"];
  @Json("What of a row that is here already would change: a list of { column, before, after }.") changes!: ImportRow["changes"];
}
