import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { setAttachments } from "../files";
import { Notice } from "./notice.entity";
import { ChangeNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { requireDraft } from "./notice.rules";
import { chooseSchools, requireGroup } from "./notice-recipients";
import { tellNotice } from "./tell-notice";

/** A draft gets other words or other schools. What is published stays as it is. */
export const changeNotice = command("changeNotice", ChangeNoticeInput, { policy: noticePolicy, action: "change" }, async (tx, { id, version, ...input }) => {
  const before = await tx.take(noticePolicy, "change", id, version);
  requireDraft(before);
  const recipients = input.recipients ?? before.recipients;
  const groupId = recipients === "group" ? (input.groupId ?? before.groupId) : null;
  if (recipients === "group" && groupId === null) throw badInput("input.groupId", "notice.whichGroup");
  if (groupId !== null && groupId !== before.groupId) await requireGroup(tx, groupId);
  const notice = await tx.change(Notice, before, {
    title: input.title ?? undefined, body: input.body ?? undefined, number: input.number ?? undefined, staffRead: input.staffRead ?? undefined,
    ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }), recipients, groupId,
  } as Partial<Notice>);
  if (recipients === "chosen") {
    if (input.schoolIds) await chooseSchools(tx, notice, input.schoolIds);
  } else await tx.query("delete from notice_receipt where notice_id = $1", [id]);
  if (input.fileIds) await setAttachments(tx, { ids: input.fileIds, subjectKind: "Notice", subjectId: id });
  await tellNotice(tx, notice, "notice.changed", {}, { within: true });
  return { id };
});
