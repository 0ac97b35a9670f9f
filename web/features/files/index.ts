export { MyFiles } from "./my-files";
export { SchoolFileSpace } from "./school-file-space";
export { FileSpaces } from "./file-spaces";
