export { linkTo, sender, setAddress, setSender, type Mailbox } from "./address";
export type { Attachment, Letter } from "./letter";
export { isAddress } from "./outbox";
export { folderPost, smtpPost, type Post } from "./post";
export { usePost } from "./send-mail";
