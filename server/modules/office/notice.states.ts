import type { NoticeState } from "../../../shared/office";
import { states } from "../../kernel/policy";

/** What was published is never changed: it is closed, or taken back and sent anew. */
export const noticeStates = states<NoticeState>({
  draft: { publish: "published" },
  published: { close: "closed", withdraw: "withdrawn" },
  closed: { reopen: "published", withdraw: "withdrawn" },
  withdrawn: {},
});
