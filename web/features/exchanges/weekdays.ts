/** Whose timetable: Monday to Friday, and the weekend for moved lessons. */
export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof weekdays)[number];
