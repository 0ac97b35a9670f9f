import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { FileForm } from "../../../shared/files";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { requireGrant, Runs } from "../../kernel/write";
import { addAttachments } from "./add-attachments";
import { AddAttachmentsInput, DiscardFileInput, RemoveAttachmentInput } from "./attachment.input";
import { AttachmentsChanged } from "./attachment.payload";
import { discardFile } from "./discard-file";
import { inspectUpload } from "./inspect-upload";
import { keepUpload } from "./keep-upload";
import { LINK_SECONDS, signedPath } from "./link";
import { pictureFormsOf } from "./pictures";
import { removeAttachment } from "./remove-attachment";
import { StoredFileType } from "./stored-file.type";
import { KeepUploadInput } from "./upload.input";

@Resolver(() => StoredFileType)
export class StoredFileResolver {
  @Guarded("Signed for the viewer, for a file that he has just been shown; it opens only while he may see it.")
  @FieldResolver(() => String, {
    nullable: true,
    description: `A link by which you read it, without the host; it opens for ${LINK_SECONDS / 60} minutes. Add \`&save\` to have it saved rather than shown. Empty when there is no such form of it.`,
  })
  async url(
    @Root() file: Pick<StoredFileType, "id" | "width" | "height">,
    @Arg("form", () => FileForm, { defaultValue: FileForm.ORIGINAL, description: "The file as it is, or a smaller form of a picture." }) form: FileForm,
    @Ctx() { query, viewer }: Context,
  ): Promise<string | null> {
    if (viewer.me === null || (form !== FileForm.ORIGINAL && !pictureFormsOf(file))) return null;
    return signedPath(query, { id: file.id, form, person: viewer.me });
  }
}

@Resolver()
export class UploadResolver {
  @Runs(keepUpload)
  @Mutation(() => StoredFileType, {
    nullable: true,
    description: "Make an upload whose bytes have all come (by the tus protocol, under /uploads) a file of yours. Looks at the content first: what a computer would run, what is not what its name says and what bursts when it is unpacked is refused, and gone.",
  })
  async keepUpload(@Arg("input", { description: "Which upload." }) input: KeepUploadInput, @Ctx() ctx: Context): Promise<StoredFileType | null> {
    requireGrant(ctx.viewer, "write");
    if (ctx.viewer.me !== null) await inspectUpload(ctx.query, ctx.viewer.me, input.id);
    return ctx.row(StoredFileType, (await ctx.run(keepUpload, input)).id);
  }

  @Runs(discardFile)
  @Mutation(() => ID, { description: "Give up a file of yours that is attached to nothing. Gives back its id." })
  async discardFile(@Arg("input", { description: "Which file." }) input: DiscardFileInput, @Ctx() ctx: Context): Promise<string> {
    return (await ctx.run(discardFile, input)).id;
  }
}

@Resolver()
export class AttachmentResolver {
  @Runs(addAttachments)
  @Mutation(() => AttachmentsChanged, { description: "Attach files of yours to something that you may change." })
  addAttachments(@Arg("input", { description: "Which files, to what." }) input: AddAttachmentsInput, @Ctx() ctx: Context): Promise<AttachmentsChanged> {
    return ctx.run(addAttachments, input);
  }

  @Runs(removeAttachment)
  @Mutation(() => AttachmentsChanged, { description: "Take a file off something that you may change. It stays among the files of whose it is for a day, so that it can be put back." })
  removeAttachment(@Arg("input", { description: "Which attachment." }) input: RemoveAttachmentInput, @Ctx() ctx: Context): Promise<AttachmentsChanged> {
    return ctx.run(removeAttachment, input);
  }
}
