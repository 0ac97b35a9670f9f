export { myPlacesQuery } from "./calendar-queries";
export { SchoolYear } from "./school-year";
