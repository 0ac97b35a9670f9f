import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Notice, NoticeReceipt } from "./notice.entity";
import { SignNoticeInput } from "./notice.input";
import { noticeReceiptPolicy } from "./notice.policy";
import { tellNotice } from "./tell-notice";

/** A school signs for a notice, by its principal or its dean; late too. */
export const signNotice = command("signNotice", SignNoticeInput, { policy: noticeReceiptPolicy, action: "sign" }, async (tx, { id, version, remark }) => {
  const receipt = await tx.take(noticeReceiptPolicy, "sign", id, version);
  const [notice] = await tx.find(Notice, "id", receipt.noticeId);
  if (!notice || notice.state === "withdrawn") throw new Refusal("CONFLICT", "notice.withdrawn", { extensions: { from: "withdrawn" } });
  if (receipt.signedAt !== null) throw new Refusal("CONFLICT", "notice.signedAlready", { values: { name: receipt.signedByName ?? "" } });
  const [names] = await tx.query<{ me: string; school: string }>("select p.name as me, s.name as school from person p, school s where p.id = $1 and s.id = $2", [tx.me, receipt.schoolId]);
  await tx.change(NoticeReceipt, receipt, { signedAt: new Date(), signedById: tx.me, signedByName: names?.me ?? "", remark: remark ?? "" });
  await tellNotice(tx, notice, "notice.signed", { school: names?.school ?? "", schoolId: receipt.schoolId }, { schoolId: receipt.schoolId });
  return { id };
});
