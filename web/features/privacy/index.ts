export { ExportMyData } from "./export-my-data";
export { WhoSeesMe } from "./who-sees-me";
