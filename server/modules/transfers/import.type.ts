import type { Relation } from "typeorm";
import { ImportState } from "../../../shared/transfers";
import { Enum, Flag, Id, Integer, Json, Many, One, Table, Text, TextList, Time, type Connection, type Ref } from "../../kernel/read";
import { StoredFileType } from "../files";
import { PersonType } from "../identity";
import { TaskType } from "../jobs";
import { ImportRowType } from "./import-row.type";
import { Import } from "./import.entity";
import { importPolicy } from "./import.policy";

@Table(Import, {
  description: "A file of rows that you bring in: what it would add, change and reject, and what became of it.",
  policy: importPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class ImportType
  implements
    Pick<Import, "id" | "sheet" | "personId" | "fileName" | "state" | "rowCount" | "added" | "changed" | "unchanged" | "rejected" | "columns" | "notes" | "problems" | "leavesOutRejected" | "plannedAt" | "appliedAt" | "undoneAt" | "forgottenAt" | "version" | "createdAt">
{
  @Id() id!: string;
  @Text("As which sheet it is read, e.g. staff.", { filter: true }) sheet!: string;
  @Id("Who brought it.") personId!: string;
  @Text("The file's name.") fileName!: string;
  @Enum(ImportState, "How far it is.", { filter: true }) state!: ImportState;
  @Integer("Rows of the file.") rowCount!: number;
  @Integer("Rows that are not here yet.") added!: number;
  @Integer("Rows that are here and would change.") changed!: number;
  @Integer("Rows that are here just so.") unchanged!: number;
  @Integer("Rows that cannot be taken.") rejected!: number;
  @TextList("Keys of the columns that the file has, in its order.") columns!: string[];
  @Json("What one should know of the file: a list of { message, values }; the sentences stand in `importSentences`.") notes!: Import["notes"];
  @Json("Why it was refused, was given back, or cannot be undone: as `notes`.") problems!: Import["problems"];
  @Flag("Its rejected rows are left out.") leavesOutRejected!: boolean;
  @Time("When the preview was made.") plannedAt!: Date | null;
  @Time("When it was done.") appliedAt!: Date | null;
  @Time("Since when its rows are no longer kept; it can be taken back until then.") forgottenAt!: Date | null;
  @Time("When it was taken back.") undoneAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was brought.", { filter: true }) createdAt!: Date;
  @One("Who brought it.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("The file.", () => StoredFileType, "fileId") file!: Ref<Relation<StoredFileType>>;
  @One("The work that is under way or was last done for it.", () => TaskType, "taskId") task!: Ref<Relation<TaskType>>;
  @Many("Its rows, in the order of the file.", () => ImportRowType, "importId") rows!: Connection<Relation<ImportRowType>>;
}
