import { forgetInActivity, forgetting, personalData, staying } from "../identity";

/** What exchanges keep of a person: where he taught and when stays as a record of the schools. */

personalData("exchanges", "select e.kind, e.state, h.name as school, e.subject, e.since, e.until, e.reason from exchange e join school h on h.id = e.host_school_id where e.person_id = $1 order by e.since");
personalData("exchangeDays", "select s.name as school, o.day as at, lower(o.during) as began_at, upper(o.during) as ended_at from occupation o join school s on s.id = o.school_id where o.person_id = $1 order by o.day, lower(o.during)");

personalData("mentorings", "select p.name as mentor, h.name as school, e.state, e.since, e.until from exchange_mentee m join exchange e on e.id = m.exchange_id join person p on p.id = e.person_id join school h on h.id = e.host_school_id where m.person_id = $1 order by e.since");
personalData("standIns", "select g.name as school, x.day as at, x.state, x.reason from slot_exception x join exchange e on e.id = x.exchange_id join school g on g.id = e.host_school_id where x.person_id = $1 order by x.day");
personalData("exchangeChanges", "select c.what, c.day, c.reason, c.created_at as at from exchange_change c where $1 in (c.actor_id, c.from_person_id, c.to_person_id) order by c.created_at");

staying(async (tx, personId) => {
  const [row] = await tx.query<{ exchanges: number }>("select count(*)::int as exchanges from exchange where person_id = $1 and state in ('proposed', 'approved', 'active')", [personId]);
  return { exchanges: row?.exchanges ?? 0 };
});

forgetting((tx, person) => forgetInActivity(tx, person, ["select id from exchange where person_id = $1"]));
