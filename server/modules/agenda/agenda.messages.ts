import { CALENDAR_LINKS_MAX, FEED_DAYS_AHEAD, FEED_DAYS_BACK } from "../../../shared/agenda";
import { messages } from "../../kernel/messages";

messages({
  "agenda.calendar.mine": { zh: "我的教师交流", en: "My exchanges" },
  "agenda.calendar.school": { zh: "{name} · 教师交流", en: "{name} · exchanges" },
  "agenda.calendar.alliance": { zh: "{name} · 教师交流", en: "{name} · exchanges" },
  "agenda.calendar.file": { zh: "教师交流", en: "Exchanges" },
  "agenda.calendar.about": { zh: `联校日程订阅“{link}”：前 ${FEED_DAYS_BACK} 天至后 ${FEED_DAYS_AHEAD} 天。`, en: `Calendar of Lianxiao by the link “{link}”: from ${FEED_DAYS_BACK} days back to ${FEED_DAYS_AHEAD} days ahead.` },
  "agenda.scopeMissing": { zh: "请指明是哪所学校或哪个联盟。", en: "Say of which school or alliance." },
  "agenda.scopeNotAsked": { zh: "只看自己的日程时，不指定学校或联盟。", en: "A link to your own events names no school and no alliance." },
  "agenda.tooManyLinks": { zh: `最多保留 ${CALENDAR_LINKS_MAX} 个订阅链接，请先撤销不用的。`, en: `You can have ${CALENDAR_LINKS_MAX} links at most. Revoke one that you do not use.` },
  "agenda.linkEnded": { zh: "这个订阅链接已经失效，请新建一个。", en: "This link has ended. Make a new one." },
});
