import { forgetting, personalData } from "../identity";

/** What the modules between identity and this one keep of a person by his id alone. */

personalData("files", "select name, type, size, created_at as uploaded_at from stored_file where person_id = $1 order by created_at");
personalData("attachments", "select f.name, a.subject_kind as kind, a.created_at as at from attachment a join stored_file f on f.id = a.file_id where a.person_id = $1 order by a.created_at");
personalData("uploads", "select name, created_at as at from upload where person_id = $1 order by created_at");
personalData("bin", "select name, subject_kind as kind, created_at as at, purge_at as expires_at from bin_item where binned_by_id = $1 order by created_at");
personalData("tasks", "select kind, state, title as payload, created_at as began_at, finished_at as ended_at from task where person_id = $1 order by created_at");

/** What he asked the platform to do is over, and its heading may say whom or what he had in hand. */
forgetting(async (tx, { id }) => {
  await tx.query("delete from task where person_id = $1", [id]);
});
