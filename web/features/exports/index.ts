export { MyExports } from "./my-exports";
export { ReadRoster } from "./read-roster";
