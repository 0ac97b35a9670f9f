import { messages } from "../../kernel/messages";

messages({
  "file.tooLarge": { zh: "文件过大，单个文件最大 {max}。", en: "The file is too large: one file may have at most {max}." },
  "file.tooMany": { zh: "最多可附 {max} 个文件。", en: "At most {max} files can be attached." },
  "file.notAttachable": { zh: "此处不能添加附件。", en: "Files cannot be attached here." },
});
