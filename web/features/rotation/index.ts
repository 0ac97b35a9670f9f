export { AllianceFigures } from "./alliance-figures";
export { CertificatePrint } from "./certificate-print";
export { MyRecord } from "./my-record";
export { PersonRecord } from "./person-record";
export { RegionFigures } from "./region-figures";
export { SchoolFigures } from "./school-figures";
