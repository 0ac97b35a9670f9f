import { command } from "../../kernel/write";
import { Notice } from "./notice.entity";
import { CopyNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { takeSchools } from "./notice-recipients";
import { tellNotice } from "./tell-notice";

/** Last year's notice is the draft of this year's: its words and its recipients, without number, deadline and signatures. */
export const copyNotice = command("copyNotice", CopyNoticeInput, { policy: noticePolicy, action: "copy" }, async (tx, { noticeId }) => {
  const { allianceId, regionId, title, body, recipients, groupId, staffRead, id } = await tx.see<Notice>(noticePolicy, noticeId, "input.noticeId");
  await tx.require(noticePolicy, "copy", { allianceId, regionId } as Notice);
  const copy = await tx.add(Notice, { allianceId, regionId, title, body, recipients, groupId, staffRead, madeById: tx.me });
  if (recipients === "chosen") await takeSchools(tx, id, copy.id);
  await tellNotice(tx, copy, "notice.drafted", {}, { within: true });
  return { id: copy.id };
});
