import { REMOVED_NAME } from "../../../shared/identity";
import { forgetInActivity, forgetting, personalData } from "../identity";

/** What rotation keeps of a person: the certificates of his service, and his name on those that he issued. */

personalData("serviceCertificates", "select issued_on as at, content, code, revoked_at as ended_at, revoke_reason as reason from service_certificate where person_id = $1 order by created_at");

forgetting((tx, person) => forgetInActivity(tx, person, ["select id from service_certificate where person_id = $1"]));
/** His own certificates go; on those that he issued his name is taken out, and they stay true. */
forgetting(async (tx, { id }) => {
  await tx.query("delete from service_certificate where person_id = $1", [id]);
  await tx.query("update service_certificate set content = jsonb_set(content, '{issuer}', to_jsonb($2::text)) where issued_by_id = $1", [id, REMOVED_NAME]);
});
