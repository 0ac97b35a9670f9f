import { delegationPolicy } from "./approval.policy";
import { noticePolicy } from "./notice.policy";
import { notifies, subjectId, toPerson } from "./notifies";

const about = { kind: "Notice", id: subjectId, policy: noticePolicy } as const;
const heads = (more = ""): string =>
  `select p.person_id from notice_receipt r join appointment p on p.role in ('principal', 'dean') and p.scope_id = r.school_id and p.since <= $4::date and (p.until is null or p.until > $4::date) where r.notice_id = a.subject_id${more}`;

notifies(["notice.published", "notice.withdrawn"], { as: "notice.published", to: heads(), about });
notifies("notice.reminded", { as: "notice.reminded", to: heads(" and r.signed_at is null"), about });
notifies("notice.signed", { as: "notice.signed", to: "select n.made_by_id from notice n where n.id = a.subject_id", about });
notifies(["delegation.began", "delegation.ended"], { as: "approval.asked", to: toPerson("toId"), about: { kind: "Delegation", id: subjectId, policy: delegationPolicy }, when: "a.kind = 'delegation.began'" });
