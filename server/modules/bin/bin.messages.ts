import { messages } from "../../kernel/messages";

messages({
  "bin.stillNamed": { zh: "还有其他内容引用它，暂不能删除。请先处理这些内容。", en: "Something else still refers to it. See to that first." },
  "bin.placeTaken": { zh: "原来的位置已被占用（例如名称或时间段相同），无法恢复。", en: "Its place is taken by now, e.g. by the same name or period: it cannot be put back." },
  "bin.placeGone": { zh: "它所属的内容已不存在，无法恢复。", en: "What it belonged to is gone: it cannot be put back." },
});
