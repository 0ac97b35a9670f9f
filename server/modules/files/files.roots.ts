import { own } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import type { StoredFile } from "./stored-file.entity";
import { StoredFileType } from "./stored-file.type";

@Roots()
export class FileRoots {
  @ById("A file.", () => StoredFileType) storedFile!: Ref<StoredFileType>;
  @List("Files that are yours, newest first: uploaded by you, or made for you.", () => StoredFileType, { where: own<StoredFile>("personId") }) myFiles!: Connection<StoredFileType>;
}
