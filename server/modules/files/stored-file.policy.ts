import { anyOf, own, policy, through } from "../../kernel/policy";
import { Attachment } from "./attachment.entity";
import { attachmentPolicy } from "./attachment.policy";
import { StoredFile } from "./stored-file.entity";

export const storedFilePolicy = policy<StoredFile, "see" | "attach" | "discard">("storedFile", StoredFile, {
  see: anyOf(own("personId"), through<StoredFile, Attachment>("id", attachmentPolicy, "see", "fileId")),
  attach: own("personId"),
  discard: own("personId"),
});
