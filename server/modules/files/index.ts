import "./alliances-with-files";
import "./collect-files";
import "./files.messages";
import "./forget-uploads";
import "./files.roots";
import "./vocabulary";
import { Attachment } from "./attachment.entity";
import { FileContent } from "./file-content.entity";
import { FileSpaceResolver } from "./file-space.resolver";
import { AttachmentResolver, StoredFileResolver, UploadResolver } from "./files.resolver";
import { StoredFile } from "./stored-file.entity";
import { Upload } from "./upload.entity";

export const resolvers = [
  AttachmentResolver,
  StoredFileResolver,
  UploadResolver,
  FileSpaceResolver,
];

export { Attachment, FileContent, StoredFile, Upload };
export { attachable, type ToldOf } from "./attachable";
export { attachFiles, detachFiles, setAttachments, type Attaching } from "./attach-files";
export { attachmentPolicy } from "./attachment.policy";
export { AttachmentType } from "./attachment.type";
export { fileFigures } from "./figures";
export { fileDownloads, type DownloadParts } from "./download";
export { enterRoom, openRoom, type Room } from "./room";
export { readFile, storeFile, type FileWork, type Made } from "./store-file";
export { storedFilePolicy } from "./stored-file.policy";
export { fileUploads, type UploadParts } from "./upload-route";
export { StoredFileType } from "./stored-file.type";
