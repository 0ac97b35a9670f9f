import { tableShape } from "../../kernel/entity";
import { badInput, notFound } from "../../kernel/errors";
import { entityNamedBy } from "../../kernel/ids";
import { command, lookup } from "../../kernel/write";
import { attachableKinds } from "./attachable";
import { attachFiles } from "./attach-files";
import type { Attachment } from "./attachment.entity";
import { AddAttachmentsInput } from "./attachment.input";
import { attachmentPolicy } from "./attachment.policy";
import { tellAttachments } from "./tell-attachments";

/** Adds files to something that whoever may change it adds files to. */
export const addAttachments = command("addAttachments", AddAttachmentsInput, { policy: attachmentPolicy, action: "add" }, async (tx, { subjectId, fileIds }) => {
  const entity = entityNamedBy(subjectId);
  const [subjectKind, subject] = [...attachableKinds()].find(([, one]) => one.entity === entity) ?? [];
  // Held to the end, so that two who add at the same time count one another's.
  const [held] = entity && subject ? await tx.query(`select from ${tableShape(entity).name} where id = $1 for update`, [subjectId]) : [];
  if (!subjectKind || !subject || !held) throw notFound("input.subjectId");
  const draft = { subjectKind, subjectId } as Attachment;
  if (!(await attachmentPolicy.check("see", draft, tx.viewer, lookup(tx.query)))) throw notFound("input.subjectId");
  if (!subject.open) throw badInput("input.subjectId", "file.notAttachable");
  await tx.require(attachmentPolicy, "add", draft);
  const added = await attachFiles(tx, { ids: fileIds, subjectKind, subjectId });
  await tellAttachments(tx, "attachment.added", { subjectKind, subjectId }, added);
  return { subjectKind, subjectId };
});
