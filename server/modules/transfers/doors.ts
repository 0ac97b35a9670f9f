import { anyOf } from "../../kernel/policy";
import { allSheets } from "../../kernel/sheets";
import { attachable } from "../files";
import { permission } from "../identity";
import { importPolicy } from "./import.policy";

/** The file of an import is read by who sees the import. */
attachable("Import", importPolicy);
/** Somebody who may bring any sheet at all; which one, `sheets` says. */
permission("import.start", () => anyOf(...[...allSheets().values()].map((sheet) => sheet.permission())));
