import { personalData } from "../identity";

/** Which figures somebody entered, confirmed or locked: the record of an office, in which no name stands. */
personalData(
  "statistics",
  `select s.name as school, r.year, r.stage, r.state, r.entered_by_id = $1 as entered, r.confirmed_by_id = $1 as confirmed, r.locked_by_id = $1 as locked
   from statistics_report r join school s on s.id = r.school_id where $1 in (r.entered_by_id, r.confirmed_by_id, r.locked_by_id) order by r.year, s.name`,
);
