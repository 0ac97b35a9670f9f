import { holds } from "../../kernel/policy";
import { attachable } from "../files";
import { permission } from "../identity";
import { noticePolicy } from "./notice.policy";

attachable("Notice", noticePolicy);
permission("notice.draft", () => ({ op: "anyOf", of: [holds("platform"), holds("bureauOf"), holds("coordinatorOf")] }) as const);
