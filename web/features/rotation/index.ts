export { AllianceFigures } from "./alliance-figures";
export { MyRecord } from "./my-record";
export { RegionFigures } from "./region-figures";
export { SchoolFigures } from "./school-figures";
