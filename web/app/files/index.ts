export { Attachments, FileView, type AttachmentsProps } from "./attachments";
export { AttachmentsOf, type AttachmentsOfProps } from "./attachments-of";
export { attachmentLine, fileLine } from "./file-queries";
export { FileIcon } from "./file-icon";
export { fileSize } from "./file-size";
export { Uploads, type UploadsProps } from "./uploads";
export { useUploads, type Uploads as UploadsHeld } from "./use-uploads";
