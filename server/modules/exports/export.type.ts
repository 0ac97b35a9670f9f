import type { Relation } from "typeorm";
import { ExportFormat } from "../../../shared/exports";
import { Enum, Id, Integer, One, Table, Text, Time, type Ref } from "../../kernel/read";
import { StoredFileType } from "../files";
import { TaskType } from "../jobs";
import { Export } from "./export.entity";
import { exportPolicy } from "./export.policy";

@Table(Export, {
  description: "A list that you take with you as a file: its rows as you saw them then. The file can be fetched until it expires.",
  policy: exportPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class ExportType implements Pick<Export, "id" | "list" | "parentId" | "format" | "name" | "rows" | "fileId" | "expiresAt" | "createdAt"> {
  @Id() id!: string;
  @Text("The list: a query's name, or of one row `School.staffPosts`.", { filter: true }) list!: string;
  @Id("The row whose list it is.") parentId!: string | null;
  @Enum(ExportFormat, "As what it is written.") format!: ExportFormat;
  @Text("The file's name without its ending.") name!: string;
  @Integer("How many rows it has; empty while it is being made.") rows!: number | null;
  @Id("The file; empty while it is being made.") fileId!: string | null;
  @Time("When the file is thrown away.") expiresAt!: Date;
  @Time("When it was asked for.") createdAt!: Date;
  @One("The file, to be fetched by its `url`.", () => StoredFileType, "fileId") file!: Ref<Relation<StoredFileType>>;
  @One("How far it is.", () => TaskType, "taskId") task!: Ref<Relation<TaskType>>;
}
