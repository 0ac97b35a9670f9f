export { ExportButton, type ExportOf } from "./export-button";
