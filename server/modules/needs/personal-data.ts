import { forgetInActivity, forgetting, personalData } from "../identity";

personalData("needs", "select s.name as school, n.kind, n.subject, n.state, n.reason, n.created_at as at from need n join school s on s.id = n.school_id where n.asked_by_id = $1 order by n.created_at");
personalData(
  "offers",
  `select s.name as school, o.kinds, o.subjects, o.stages, o.half_days, o.periods_a_week, o.since, o.until, o.furthest_km, o.most_schools, o.remark, o.state, o.answer, o.created_at as at
   from offer o join school s on s.id = o.school_id where o.person_id = $1 order by o.created_at`,
);
personalData("nominations", "select s.name as school, o.kinds, o.subjects, o.state, o.created_at as at from offer o join school s on s.id = o.school_id where o.nominated_by_id = $1 order by o.created_at");

// What he said of himself goes, and what waited for him ends; that there was an offer, and of which subjects, stays with the school's records.
forgetting((tx, person) => forgetInActivity(tx, person, ["select id from offer where person_id = $1"]));
forgetting(async (tx, { id }) => {
  await tx.query(
    "update offer set remark = '', answer = '', state = case when state in ('open', 'nominated') then 'withdrawn' else state end, version = version + 1 where person_id = $1 and (remark <> '' or answer <> '' or state in ('open', 'nominated'))",
    [id],
  );
});
