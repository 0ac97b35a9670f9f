export { ImportList } from "./import-list";
export { ImportView } from "./import-view";
export { NewImport } from "./new-import";
