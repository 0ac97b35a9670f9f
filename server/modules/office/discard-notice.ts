import { bin, moveToBin } from "../../kernel/bin";
import { command } from "../../kernel/write";
import { DiscardNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { requireDraft } from "./notice.rules";
import { tellNotice } from "./tell-notice";

export const noticeBin = bin("Notice", {
  policy: noticePolicy,
  action: "discard",
  name: ({ title }) => title,
  scopes: (_, { allianceId, regionId }) => [allianceId, regionId].filter((id) => id !== null),
  with: ["notice_receipt where notice_id = $1"],
  restored: (tx, notice) => tellNotice(tx, notice, "notice.restored", {}, { within: true }),
});

/** Throws a draft away. What went out is taken back instead: the schools have it. */
export const discardNotice = command("discardNotice", DiscardNoticeInput, { policy: noticePolicy, action: "discard" }, async (tx, { id, version }) => {
  const notice = await tx.take(noticePolicy, "discard", id, version);
  requireDraft(notice);
  await tellNotice(tx, notice, "notice.discarded", {}, { within: true });
  return { binItemId: await moveToBin(tx, noticeBin, notice) };
});
