import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { setAttachments } from "../files";
import { type Region, regionPolicy } from "../schools";
import { Notice } from "./notice.entity";
import { DraftNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { chooseSchools, requireGroup } from "./notice-recipients";
import { tellNotice } from "./tell-notice";

/** A notice is prepared; nobody of the schools knows of it yet. */
export const draftNotice = command("draftNotice", DraftNoticeInput, { policy: noticePolicy, action: "write" }, async (tx, input) => {
  const { allianceId = null, regionId = null, title, groupId = null } = input;
  if ((allianceId === null) === (regionId === null)) throw badInput("input.allianceId", "notice.oneSender");
  if (allianceId !== null) await tx.see<Alliance>(alliancePolicy, allianceId, "input.allianceId");
  if (regionId !== null) await tx.see<Region>(regionPolicy, regionId, "input.regionId");
  const recipients = input.recipients ?? "all";
  await tx.require(noticePolicy, "write", { allianceId, regionId } as Notice);
  if ((recipients === "group") !== (groupId !== null)) throw badInput("input.groupId", "notice.whichGroup");
  if (groupId !== null) await requireGroup(tx, groupId);
  const notice = await tx.add(Notice, {
    allianceId, regionId, title, recipients, groupId, number: input.number ?? "", body: input.body ?? "", dueOn: input.dueOn ?? null, staffRead: input.staffRead ?? false, madeById: tx.me,
  });
  if (recipients === "chosen") await chooseSchools(tx, notice, input.schoolIds ?? []);
  if (input.fileIds?.length) await setAttachments(tx, { ids: input.fileIds, subjectKind: "Notice", subjectId: notice.id });
  await tellNotice(tx, notice, "notice.drafted", {}, { within: true });
  return { id: notice.id };
});
