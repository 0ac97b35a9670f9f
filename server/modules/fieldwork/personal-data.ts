import { REMOVED_NAME } from "../../../shared/identity";
import { forgetInActivity, forgetting, personalData } from "../identity";

/** Logs and appraisals stay as records of the schools; photos belong to whoever uploaded them. */

personalData("teachingLogs", "select s.name as school, l.day as at, l.began as began_at, l.ended as ended_at, l.topic, l.summary, l.class_name, l.latitude, l.longitude, l.state, l.remark, l.return_reason from teaching_log l join school s on s.id = l.school_id where l.person_id = $1 order by l.day, l.began");
personalData("signedLogs", "select s.name as school, l.day as at, l.remark from teaching_log l join school s on s.id = l.school_id where l.signed_by_id = $1 order by l.day");
personalData("appraisals", "select s.name as school, case when a.person_id = $1 then 'subject' else 'actor' end as as_what, a.grade, a.body, a.answer, a.created_at as at from appraisal a join school s on s.id = a.host_school_id where $1 in (a.person_id, a.appraised_by_id) order by a.created_at");

forgetting(async (tx, { id }) => {
  await tx.query("update teaching_log set signed_by_name = $2 where signed_by_id = $1", [id, REMOVED_NAME]);
  await tx.query("update appraisal set appraised_by_name = $2 where appraised_by_id = $1", [id, REMOVED_NAME]);
  // Where he was, to the street, is nothing that a school's record needs.
  await tx.query("update teaching_log set latitude = null, longitude = null where person_id = $1 and latitude is not null", [id]);
});
forgetting((tx, person) => forgetInActivity(tx, person, ["select id from teaching_log where person_id = $1", "select id from appraisal where person_id = $1"]));
