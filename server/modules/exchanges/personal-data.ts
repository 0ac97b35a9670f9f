import { forgetInActivity, forgetting, personalData, staying } from "../identity";

/** What exchanges keep of a person: where he taught and when stays as a record of the schools. */

personalData("exchanges", "select e.kind, e.state, h.name as school, e.subject, e.since, e.until, e.reason from exchange e join school h on h.id = e.host_school_id where e.person_id = $1 order by e.since");
personalData("exchangeDays", "select s.name as school, o.day as at, lower(o.during) as began_at, upper(o.during) as ended_at from occupation o join school s on s.id = o.school_id where o.person_id = $1 order by o.day, lower(o.during)");

staying(async (tx, personId) => {
  const [row] = await tx.query<{ exchanges: number }>("select count(*)::int as exchanges from exchange where person_id = $1 and state in ('proposed', 'approved', 'active')", [personId]);
  return { exchanges: row?.exchanges ?? 0 };
});

forgetting((tx, person) => forgetInActivity(tx, person, ["select id from exchange where person_id = $1"]));
