import { job } from "../../kernel/jobs";
import { makePicture, smallForms } from "./pictures";

/** Makes the smaller forms of a picture before somebody asks for them. */
export const makePictures = job<{ checksum: string }>("makePictures", { retries: 2, timeoutSeconds: 120 }, async (work, { checksum }) => {
  for (const form of smallForms) {
    work.signal.throwIfAborted();
    await makePicture(checksum, form);
  }
});
