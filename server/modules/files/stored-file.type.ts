import type { Relation } from "typeorm";
import { BigInteger, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { AttachmentType } from "./attachment.type";
import { StoredFile } from "./stored-file.entity";
import { storedFilePolicy } from "./stored-file.policy";

@Table(StoredFile, {
  description: "A file: a name for a content, which never changes. Seen by whose it is, and by who sees something that it is attached to.",
  policy: storedFilePolicy,
  orders: { NEWEST: ["-createdAt", "-id"], NAME: ["name", "id"], LARGEST: ["-size", "-id"] },
})
export class StoredFileType implements Pick<StoredFile, "id" | "name" | "type" | "size" | "checksum" | "width" | "height" | "createdAt"> {
  @Id() id!: string;
  @Text("Its name, with the ending.", { filter: true }) name!: string;
  @Text("Media type, found from the content and not from the name.") type!: string;
  @BigInteger("Bytes.") size!: string;
  @Text("SHA-256 of the content, in hexadecimal digits.", { filter: true }) checksum!: string;
  @Integer("Pixels, of a picture that has smaller forms too.") width!: number | null;
  @Integer("Pixels, of a picture that has smaller forms too.") height!: number | null;
  @Time("When it was stored.", { filter: true }) createdAt!: Date;
  @One("Whose it is; empty when the platform made it.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("The school whose quota it counts against.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @Many("What it is attached to, of that which you may see.", () => AttachmentType, "fileId") attachments!: Connection<AttachmentType>;
}
