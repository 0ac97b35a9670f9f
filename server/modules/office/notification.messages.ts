import { messages } from "../../kernel/messages";

messages({
  "notification.idsOrUpTo": { zh: "请给出若干条通知，或者最后一条已看的通知，二者取其一。", en: "Name either some notifications, or the newest one that you have seen." },
  "notification.idsOrReading": { zh: "请给出若干条通知，或者要撤回的那一次标记，二者取其一。", en: "Name either some notifications, or the reading to take back." },
  "notification.unknownKind": { zh: "没有这一类通知。", en: "There is no such kind of notification." },
  "notification.quietHalf": { zh: "免打扰时段需要同时有开始和结束时间。", en: "Quiet hours need both a beginning and an end." },
  "notification.quietAlways": { zh: "免打扰时段的开始和结束不能相同。", en: "Quiet hours cannot begin and end at the same hour." },
});
