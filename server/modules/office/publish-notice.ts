import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Notice } from "./notice.entity";
import { PublishNoticeInput } from "./notice.input";
import { noticePolicy } from "./notice.policy";
import { nextNumber } from "./notice.rules";
import { noticeStates } from "./notice.states";
import { settleSchools } from "./notice-recipients";
import { tellNotice } from "./tell-notice";

/** A draft goes out: its schools are settled, it has its number, and its words stay from now on. */
export const publishNotice = command("publishNotice", PublishNoticeInput, { policy: noticePolicy, action: "publish" }, async (tx, { id, version }) => {
  const draft = await tx.take(noticePolicy, "publish", id, version);
  if (draft.state === "draft" && draft.dueOn !== null && draft.dueOn < tx.viewer.today) throw badInput("input.dueOn", "notice.dueInPast");
  const notice = await tx.move(Notice, draft, noticeStates, "publish", { publishedAt: new Date(), number: draft.number || (await nextNumber(tx, draft)) });
  const schools = await settleSchools(tx, notice);
  await tellNotice(tx, notice, "notice.published", { schools });
  return { id };
});
