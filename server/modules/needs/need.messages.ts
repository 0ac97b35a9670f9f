import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "need.filled": { zh: "该需求只剩 {left}，不能超额安排。", en: "Only {left} of that need is left; it is never overfilled." },
  "need.withdrawn": { zh: "该需求已撤回。", en: "That need has been withdrawn." },
  "need.filledMeanwhile": { zh: "该需求刚刚已有安排，请刷新后再试。", en: "That need has just been filled. Look again, then try another." },
});

constraint("need_not_overfilled", "input.needId", "need.filledMeanwhile");
