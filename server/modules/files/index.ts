import "./alliances-with-files";
import "./files.messages";
import "./files.roots";
import "./vocabulary";
import { Attachment } from "./attachment.entity";
import { FileContent } from "./file-content.entity";
import { AttachmentResolver, StoredFileResolver } from "./files.resolver";
import { StoredFile } from "./stored-file.entity";

export const resolvers = [
  AttachmentResolver,
  StoredFileResolver,
];

export { Attachment, FileContent, StoredFile };
export { attachable, type ToldOf } from "./attachable";
export { attachFiles, detachFiles, setAttachments, type Attaching } from "./attach-files";
export { attachmentPolicy } from "./attachment.policy";
export { AttachmentType } from "./attachment.type";
export { fileDownloads, type DownloadParts } from "./download";
export { enterRoom, openRoom, type Room } from "./room";
export { readFile, storeFile, type FileWork, type Made } from "./store-file";
export { storedFilePolicy } from "./stored-file.policy";
export { StoredFileType } from "./stored-file.type";
