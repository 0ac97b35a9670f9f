import { command } from "../../kernel/write";
import { Notice } from "./notice.entity";
import { CloseNoticeInput, ReopenNoticeInput, WithdrawNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { noticeStates } from "./notice.states";
import { tellNotice } from "./tell-notice";

/** No more signatures are waited for; who has not signed still can. */
export const closeNotice = command("closeNotice", CloseNoticeInput, { policy: noticePolicy, action: "close" }, async (tx, { id, version }) => {
  const notice = await tx.move(Notice, await tx.take(noticePolicy, "close", id, version), noticeStates, "close", { endedAt: new Date() });
  await tellNotice(tx, notice, "notice.closed");
  return { id };
});

/** A closing is taken back. */
export const reopenNotice = command("reopenNotice", ReopenNoticeInput, { policy: noticePolicy, action: "reopen" }, async (tx, { id, version }) => {
  const notice = await tx.move(Notice, await tx.take(noticePolicy, "reopen", id, version), noticeStates, "reopen", { endedAt: null });
  await tellNotice(tx, notice, "notice.changed");
  return { id };
});

/** It stands no longer; whoever had it still finds it, and reads that it was taken back and why. */
export const withdrawNotice = command("withdrawNotice", WithdrawNoticeInput, { policy: noticePolicy, action: "withdraw" }, async (tx, { id, version, reason }) => {
  const notice = await tx.move(Notice, await tx.take(noticePolicy, "withdraw", id, version), noticeStates, "withdraw", { endedAt: new Date() });
  await tellNotice(tx, notice, "notice.withdrawn", { reason });
  return { id };
});
