import { own } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import type { Export } from "./export.entity";
import { ExportType } from "./export.type";

@Roots()
export class ExportRoots {
  @ById("An export of yours.", () => ExportType) export!: Ref<ExportType>;
  @List("What you exported and can still fetch, the newest first.", () => ExportType, { where: own<Export>("personId") }) myExports!: Connection<ExportType>;
}
