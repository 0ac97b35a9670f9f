import { badInput, notFound } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { attachableKinds } from "./attachable";
import { Attachment } from "./attachment.entity";
import { RemoveAttachmentInput } from "./attachment.input";
import { attachmentPolicy } from "./attachment.policy";
import { tellAttachments } from "./tell-attachments";

/** Takes a file off what it is on. The file stays with whose it is for a while, so that it can be put back. */
export const removeAttachment = command("removeAttachment", RemoveAttachmentInput, { policy: attachmentPolicy, action: "remove" }, async (tx, { id }) => {
  const [attachment] = await tx.find(Attachment, "id", id);
  if (!attachment) throw notFound("input.id");
  await tx.require(attachmentPolicy, "remove", attachment, "input.id");
  const { subjectKind, subjectId, fileId } = attachment;
  if (!attachableKinds().get(subjectKind)?.open) throw badInput("input.id", "file.notAttachable");
  const [removed] = await tx.query("delete from attachment where id = $1 returning id", [id]);
  if (!removed) throw notFound("input.id");
  await tellAttachments(tx, "attachment.removed", { subjectKind, subjectId }, [fileId]);
  return { subjectKind, subjectId };
});
