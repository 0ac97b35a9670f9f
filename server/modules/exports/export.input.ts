import { InputType } from "type-graphql";
import { ExportFormat } from "../../../shared/exports";
import { CommandInput, EnumInput, IdInput, JsonInput, TextInput } from "../../kernel/write";

@InputType({ description: "Which list is written, as what." })
export class StartExportInput extends CommandInput {
  @TextInput("The list: the name of a query that answers a connection, e.g. `people`; or a list of one row, e.g. `School.staffPosts`.", { min: 1, max: 120, pattern: /^[A-Za-z]+(\.[A-Za-z]+)?$/ }) list!: string;
  @IdInput("The row whose list it is, for a list of one row.", { nullable: true }) parentId?: string | null;
  @JsonInput("Which rows: what the list's `filter` takes.", { nullable: true, max: 20_000 }) filter?: Record<string, unknown> | null;
  @TextInput("In which order: what the list's `orderBy` takes.", { nullable: true, min: 1, max: 60 }) orderBy?: string | null;
  @EnumInput(ExportFormat, "As what it is written.") format!: ExportFormat;
}

@InputType({ description: "Which export." })
export class RemoveExportInput extends CommandInput {
  @IdInput("The export.") id!: string;
}
