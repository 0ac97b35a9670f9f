export { HiringOf } from "./hiring-of";
export { HiringPart, hiringParts, partsFor } from "./hiring-part";
export { useHiring } from "./use-hiring";
export { toneOfHiring } from "./words";
