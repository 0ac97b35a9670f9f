import { nobodyAtAll, policy } from "../../kernel/policy";
import { Attachment } from "./attachment.entity";

/** Nobody, until a module says by `attachable` what its things are and who sees and changes them. */
export const attachmentPolicy = policy<Attachment, "see" | "add" | "remove">("attachment", Attachment, { see: nobodyAtAll, add: nobodyAtAll, remove: nobodyAtAll });
