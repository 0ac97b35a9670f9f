import { attachable } from "../files";
import "./columns";
import "./expire-exports";
import { Export } from "./export.entity";
import { exportPolicy } from "./export.policy";
import { ExportResolver } from "./export.resolver";
import "./exports.messages";
import "./one-roster/roster.messages";
import "./exports.roots";
import "./personal-data";
import "./vocabulary";
import "./words";

attachable("Export", exportPolicy);

export const resolvers = [ExportResolver];

export { Export, exportPolicy };
export { exportable } from "./exportable";
export { ExportType } from "./export.type";
export { sheetTemplates } from "./templates";
