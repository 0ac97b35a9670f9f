import { messages } from "../../kernel/messages";

messages({
  "file.tooLarge": { zh: "文件过大，单个文件最大 {max}。", en: "The file is too large: one file may have at most {max}." },
  "file.tooMany": { zh: "最多可附 {max} 个文件。", en: "At most {max} files can be attached." },
  "file.empty": { zh: "“{name}”是空文件。", en: "“{name}” is empty." },
  "file.program": { zh: "“{name}”是程序或脚本，不能上传。如确有需要，请先压缩为 zip。", en: "“{name}” is a program or script, which cannot be uploaded. Pack it into a zip if it is needed." },
  "file.misleadingName": { zh: "“{name}”的名称中含有“.{ending}”，容易误导他人，请改名后再上传。", en: "The name “{name}” has “.{ending}” in it, which misleads. Rename the file, then upload it." },
  "file.wrongType": { zh: "“{name}”的内容不是 .{ending} 文件（实际为 {found}）。请用相应软件打开并另存后再上传。", en: "“{name}” is not what its ending .{ending} says (it is {found}). Open it with its program, save it again, then upload it." },
  "file.tooManyPixels": { zh: "“{name}”有 {width}×{height} 像素，过大。请缩小到 {max} 百万像素以内。", en: "“{name}” has {width}×{height} pixels. Make it smaller than {max} million pixels." },
  "file.archiveBomb": { zh: "“{name}”解压后过大或嵌套过深，不能上传。", en: "“{name}” is too large when it is unpacked, or nested too deeply." },
  "file.brokenArchive": { zh: "“{name}”已损坏，无法打开。请重新保存或重新压缩后再上传。", en: "“{name}” is damaged and cannot be opened. Save or pack it again, then upload it." },
  "file.schoolFull": { zh: "学校的文件空间已满（{used} / {quota}），放不下 {size}。请删除不用的文件，或请区县教育局增加空间。", en: "The school's space for files is used up ({used} of {quota}); {size} more do not fit. Delete what is not needed, or ask the bureau for more." },
  "file.personFull": { zh: "您的文件空间已满（{used} / {quota}），放不下 {size}。请先删除不用的文件。", en: "Your space for files is used up ({used} of {quota}); {size} more do not fit. Delete what is not needed." },
  "file.inUse": { zh: "“{name}”已作为附件使用，请先在原处移除。", en: "“{name}” is attached to something. Remove it there first." },
  "file.notYourSchool": { zh: "所选学校不是您任职的学校。", en: "The school is none of yours." },
  "upload.tooMany": { zh: "同时进行的上传最多 {max} 个，请先完成或取消其中一些。", en: "At most {max} uploads can be under way. Finish or cancel some." },
  "upload.noSize": { zh: "上传须注明文件大小。", en: "An upload must say how large the file is." },
  "upload.gone": { zh: "这次上传已过期或已取消，请重新上传。", en: "This upload has expired or was cancelled. Upload the file again." },
  "upload.unfinished": { zh: "文件尚未上传完整，请继续上传。", en: "The file has not come whole yet. Go on uploading." },
  "file.notAttachable": { zh: "此处不能添加附件。", en: "Files cannot be attached here." },
});
