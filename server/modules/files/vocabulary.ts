import { FileForm } from "../../../shared/files";
import { enumeration } from "../../kernel/read";

enumeration("FileForm", "In which form a file is read.", FileForm, {
  ORIGINAL: "As it was uploaded.",
  SMALL: "Of a picture: at most 320 pixels wide and high, as WebP.",
  LARGE: "Of a picture: at most 1600 pixels wide and high, as WebP.",
});
