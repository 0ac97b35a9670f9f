export { BinList } from "./bin-list";
