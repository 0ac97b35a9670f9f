export { MyExports } from "./my-exports";
