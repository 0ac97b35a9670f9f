export { CalendarLinks } from "./calendar-links";
