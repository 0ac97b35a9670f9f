import { forgetInActivity, forgetting, personalData, staying } from "../identity";

/** What competitive hiring keeps of a person: that somebody was placed stays as a record of the schools, without his name. */

personalData("hiringCandidacies", "select h.title, s.name as school, c.subject, c.years, c.state, c.exemption, c.exempt_reason as reason, c.placed_round from hiring_candidate c join hiring h on h.id = c.hiring_id join school s on s.id = c.school_id where c.person_id = $1 and h.opened_at is not null order by c.created_at");
personalData("hiringApplications", `select h.title, a.statement, a.state, a.submitted_at as at, a.total, a.rank, a.placed_wish,
  array(select s.name from hiring_wish w join school s on s.id = w.school_id where w.application_id = a.id order by w.ordinal) as wishes
  from hiring_application a join hiring h on h.id = a.hiring_id where a.person_id = $1 order by a.created_at`);
personalData("hiringPlacements", "select h.title, s.name as school, l.subject, l.rank, l.created_at as at from hiring_placement l join hiring h on h.id = l.hiring_id join school s on s.id = l.school_id where l.person_id = $1 order by l.created_at");
personalData("hiringObjections", "select h.title, o.body, o.state, o.answer, o.person_id = $1 as own, o.created_at as at from hiring_objection o join hiring h on h.id = o.hiring_id where o.person_id = $1 or o.answered_by_id = $1 order by o.created_at");
personalData("hiringPanels", "select h.title, s.name as school, p.weight from hiring_panelist p join hiring h on h.id = p.hiring_id left join school s on s.id = p.school_id where p.person_id = $1 order by p.created_at");
// What others gave is theirs: of sheets somebody reads those that he filled in himself.
personalData("hiringSheets", "select h.title, s.state, s.points, s.total, s.reason, s.created_at as at from hiring_sheet s join hiring h on h.id = s.hiring_id where s.judge_id = $1 order by s.created_at");
personalData("hiringCampaigns", "select h.title, h.state, h.drafted_by_id = $1 as drafted, exists (select from hiring_run r where r.hiring_id = h.id and r.ran_by_id = $1) as placed, h.created_at as at from hiring h where h.drafted_by_id = $1 or exists (select from hiring_run r where r.hiring_id = h.id and r.ran_by_id = $1) order by h.created_at");

staying(async (tx, personId) => {
  const [row] = await tx.query<{ hirings: number }>("select count(*)::int as hirings from hiring_candidate c join hiring h on h.id = c.hiring_id where c.person_id = $1 and h.state in ('open', 'schoolRound', 'allianceRound', 'regionRound', 'published')", [personId]);
  return { hirings: row?.hirings ?? 0 };
});

const NAMED = ["hiring_candidate", "hiring_application", "hiring_placement", "hiring_objection", "hiring_panelist"] as const;
forgetting(async (tx, person) => {
  for (const table of NAMED) await tx.query(`update ${table} set name = '' where person_id = $1`, [person.id]);
  await tx.query("update hiring_application set statement = '' where person_id = $1", [person.id]);
  await tx.query("update hiring_candidate set exempt_reason = '' where person_id = $1", [person.id]);
  await forgetInActivity(tx, person, ["select hiring_id from hiring_candidate where person_id = $1", "select hiring_id from hiring_panelist where person_id = $1"]);
});
