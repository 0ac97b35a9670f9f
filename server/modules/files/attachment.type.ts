import type { Relation } from "typeorm";
import { Id, Integer, One, Table, Text, Time, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { Attachment } from "./attachment.entity";
import { attachmentPolicy } from "./attachment.policy";
import { StoredFileType } from "./stored-file.type";

@Table(Attachment, {
  description: "A file on something. Who may see that thing may read the file.",
  policy: attachmentPolicy,
  orders: { PLACE: ["ordinal", "id"], NEWEST: ["-createdAt", "-id"] },
})
export class AttachmentType implements Pick<Attachment, "id" | "fileId" | "subjectKind" | "subjectId" | "ordinal" | "createdAt"> {
  @Id() id!: string;
  @Id("The file.") fileId!: string;
  @Text("GraphQL type of what it is attached to.", { filter: true }) subjectKind!: string;
  @Id("Id of what it is attached to.") subjectId!: string;
  @Integer("Its place among the attachments of its subject.") ordinal!: number;
  @Time("When it was attached.", { filter: true }) createdAt!: Date;
  @One("The file.", () => StoredFileType, "fileId") file!: Ref<Relation<StoredFileType>>;
  @One("Who attached it.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
}
