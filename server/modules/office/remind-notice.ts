import { Refusal } from "../../kernel/errors";
import { job } from "../../kernel/jobs";
import { today } from "../../kernel/time";
import { command } from "../../kernel/write";
import { REMIND_AGAIN_MINUTES } from "../../../shared/office";
import { Notice } from "./notice.entity";
import { RemindNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { tellNotice } from "./tell-notice";

/** The sender reminds those who have not signed, by hand; not again and again. */
export const remindNotice = command("remindNotice", RemindNoticeInput, { policy: noticePolicy, action: "remind" }, async (tx, { id, version }) => {
  const notice = await tx.take(noticePolicy, "remind", id, version);
  if (notice.state !== "published") throw new Refusal("CONFLICT", "notice.notPublished", { extensions: { from: notice.state } });
  const since = notice.remindedAt && Date.now() - new Date(notice.remindedAt).getTime();
  if (since !== null && since < REMIND_AGAIN_MINUTES * 60_000) throw new Refusal("CONFLICT", "notice.remindedJustNow", { values: { minutes: REMIND_AGAIN_MINUTES } });
  await tellNotice(tx, await tx.change(Notice, notice, { remindedAt: new Date() }), "notice.reminded", {}, { unsigned: true });
  return { id };
});

/** Notices of one transaction. */
const AT_ONCE = 20;
const DUE = `select n.id from notice n cross join lateral (select policy_value('noticeReminderDays', n.region_id, $1::date) #>> '{}' as days) rule
where n.state = 'published' and n.due_on is not null and exists (select from notice_receipt r where r.notice_id = n.id and r.signed_at is null) and (
  (n.due_on - coalesce(rule.days, '2')::int <= $1::date and (n.reminded_at is null or (n.reminded_at at time zone 'Asia/Shanghai')::date < n.due_on - coalesce(rule.days, '2')::int))
  or (n.due_on < $1::date and (n.reminded_at is null or (n.reminded_at at time zone 'Asia/Shanghai')::date <= n.due_on)))
order by n.id limit $2 for update of n skip locked`;

/** Every morning: some days before the deadline, and once more when it has passed. */
export const remindNotices = job("remindNotices", { every: "20 8 * * *" }, async (work) => {
  for (let reminded = 0; ; ) {
    const some = await work.transaction(async (tx) => {
      const found = await tx.query<{ id: string }>(DUE, [today(), AT_ONCE]);
      for (const { id } of found) {
        const [notice] = await tx.find(Notice, "id", id);
        if (notice) await tellNotice(tx, await tx.change(Notice, notice, { remindedAt: new Date() }), "notice.reminded", {}, { unsigned: true });
      }
      return found.length;
    });
    reminded += some;
    if (some < AT_ONCE || work.signal.aborted) return { reminded };
  }
});
