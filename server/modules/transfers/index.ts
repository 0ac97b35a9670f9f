import "./carry-out-import";
import "./doors";
import "./forget-imports";
import "./imports.roots";
import "./personal-data";
import "./take-back-import";
import "./transfers.messages";
import "./vocabulary";
import { Import } from "./import.entity";
import { ImportResolver } from "./import.resolver";
import { ImportRow } from "./import-row.entity";
import { SheetResolver } from "./sheet.resolver";

export const resolvers = [
  ImportResolver,
  SheetResolver,
];

export { alsoNames } from "./built-on";
export { Import, ImportRow };
export { importPolicy } from "./import.policy";
export { ImportType } from "./import.type";
