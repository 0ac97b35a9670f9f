import { messages } from "../../kernel/messages";

messages({
  "post.empty": { zh: "写点什么，或者放上图片。", en: "Write something, or add a picture." },
  "post.notPicture": { zh: "工作圈里只能放图片。", en: "A post holds pictures only." },
  "post.mentionBlind": { zh: "{name}看不到这里的内容，不能提到他。", en: "{name} cannot read this, so he cannot be mentioned." },
  "post.placeClosed": { zh: "“{name}”尚未启动或已经结束，不能发帖。", en: "“{name}” is not active, so nothing is posted there." },
  "post.schoolClosed": { zh: "“{name}”已停办，不能发帖。", en: "“{name}” is closed, so nothing is posted there." },
  "post.tooLate": { zh: "发布次日之后不能再修改，可以删除后重新发布。", en: "A post may be changed on its day and the next. Remove it and publish anew." },
  "post.hidden": { zh: "该内容已被隐藏。", en: "It is hidden." },
  "post.notHidden": { zh: "该内容没有被隐藏。", en: "It is not hidden." },
});
