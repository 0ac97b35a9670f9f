export { AllianceBoard } from "./alliance-board";
