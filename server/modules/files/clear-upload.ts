import { job } from "../../kernel/jobs";
import { room } from "./room";

/** Removes the bytes of an upload that became a file, or was given up. */
export const clearUpload = job<{ id: string }>("clearUpload", { retries: 5, timeoutSeconds: 60 }, (_work, { id }) => room().uploads.remove(id));
