import { messages } from "../../kernel/messages";

messages({
  "task.failed": { zh: "处理时出错，未作任何更改。请稍后再试；若仍然失败，请联系平台管理员。", en: "Something went wrong, and nothing was changed. Please try again later; if it fails again, tell the platform's administrator." },
  "task.lost": { zh: "处理多次中断，已放弃，未作任何更改。", en: "It was interrupted too often and given up. Nothing was changed." },
});
