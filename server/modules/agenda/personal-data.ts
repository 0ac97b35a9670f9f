import { forgetting, personalData } from "../identity";

/** What the agenda keeps of a person: his links, and what calendars were told of his events. Both end with him. */

personalData("calendarLinks", "select name, scope_kind, created_at as at, last_fetched_at, last_client, ended_at from calendar_link where person_id = $1 order by created_at");
personalData("calendarEvents", "select content ->> 'place' as school, starts as began_at, ends as ended_at, status as state from agenda_event where person_id = $1 order by starts");
personalData("calendarLetters", "select e.content ->> 'place' as school, e.starts as began_at, c.created_at as at from agenda_confirmation c join agenda_event e on e.id = c.event_id where c.person_id = $1 order by c.created_at");

forgetting(async (tx, { id }) => {
  for (const table of ["calendar_link", "agenda_confirmation", "agenda_event"]) await tx.query(`delete from ${table} where person_id = $1`, [id]);
});
