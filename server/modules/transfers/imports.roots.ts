import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { ImportType } from "./import.type";

@Roots()
export class ImportsRoots {
  @ById("An import.", () => ImportType) import!: Ref<ImportType>;
  @List("Imports that you brought; the platform sees all.", () => ImportType) imports!: Connection<ImportType>;
}
