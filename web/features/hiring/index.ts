export { HiringOf } from "./hiring-of";
