import type { Figures } from "../../../shared/statistics";

/** A primary school of 400 pupils in ten classes, whole and possible. */
export const figures = {
  students: 400, girls: 190, newStudents: 70, boarders: 0, migrantChildren: 12, leftBehindChildren: 30,
  classes: 10, largestClass: 44,
  staff: 30, teachers: 26, graduateTeachers: 1, bachelorTeachers: 15, collegeTeachers: 9, otherTeachers: 1, seniorTeachers: 5, backboneTeachers: 4, sportsTeachers: 2, musicTeachers: 1, artTeachers: 1,
  siteArea: 12_000, sportsArea: 3200, buildingArea: 5400, teachingArea: 2300,
  classrooms: 14, multimediaRooms: 12, computers: 60, books: 9000, equipmentValue: 96.5,
} as const satisfies Figures;
