import { ExchangeKind } from "../../../shared/exchange-kinds";
import { FitReason, HalfDay, NeedPriority, NeedState, OfferState, ShortageOrder } from "../../../shared/needs";
import { enumeration } from "../../kernel/read";
import { words } from "../../kernel/sheets";

enumeration("ExchangeKind", "What kind of exchange.", ExchangeKind, {
  ROTATION: "交流轮岗: full time at another school, usually a school year or more.",
  ITINERANT: "走教: fixed weekly hours at another school.",
  SUPPORT: "支教: full time for a term or a year at a weak or rural school.",
  OUTREACH: "送教: dated visits with a lesson.",
  SHADOWING: "跟岗学习: full time beside somebody at another school, e.g. a week.",
  SECONDMENT: "挂职: a management post at another school.",
  MENTORING: "名师带教: meetings of a mentor with mentees of another school.",
});
enumeration("NeedState", "How much of a need is filled.", NeedState, { OPEN: "Nobody yet.", PARTLY_FILLED: "Some of it.", FILLED: "All of it.", WITHDRAWN: "No longer asked for." });
enumeration("NeedPriority", "How pressing a need is.", NeedPriority, {});
enumeration("OfferState", "Whether exchanges may be planned with an offer.", OfferState, {
  OPEN: "They may.",
  MATCHED: "Exchanges take all of it.",
  WITHDRAWN: "It was taken back.",
  NOMINATED: "The school nominates the teacher, who has not said yet whether he agrees.",
  DECLINED: "The teacher did not agree.",
});
enumeration("HalfDay", "A half day of the timetable's week.", HalfDay, {});
enumeration("FitReason", "Why an offer suits a need.", FitReason, {
  MAIN_SUBJECT: "The subject is the first of the teacher's post.",
  WHOLE_PERIOD: "The offer lasts for the whole of the need.",
  ENOUGH_HOURS: "What is left of the offer's hours covers what is left of the need.",
  NEVER_ASKED: "Nobody asked the teacher in the last three years.",
  NEAR: "The school lies within the distance that the teacher would go.",
});
enumeration("ShortageOrder", "How schools with shortages are ordered.", ShortageOrder, { MISSING: "Those who lack most first.", SCHOOL: "By name." });

/** As people write them in files. */
export const kindWords = words(ExchangeKind, {
  ROTATION: ["交流轮岗", "rotation", "轮岗", "轮岗交流"],
  ITINERANT: ["走教", "itinerant teaching", "itinerant", "跑教"],
  SUPPORT: ["支教", "support"],
  OUTREACH: ["送教", "outreach", "送课", "送课下乡", "送教下乡"],
  SHADOWING: ["跟岗学习", "shadowing", "跟岗"],
  SECONDMENT: ["挂职", "secondment", "挂职锻炼"],
  MENTORING: ["名师带教", "mentoring", "带教", "青蓝工程"],
});
export const priorityWords = words(NeedPriority, { LOW: ["低", "low"], NORMAL: ["一般", "normal", "普通", "中"], HIGH: ["高", "high", "较急"], URGENT: ["紧急", "urgent", "急"] });
words(NeedState, { OPEN: ["待落实", "open"], PARTLY_FILLED: ["部分落实", "partly filled"], FILLED: ["已落实", "filled"], WITHDRAWN: ["已撤回", "withdrawn"] });
words(OfferState, { OPEN: ["可安排", "open"], MATCHED: ["已安排", "matched"], WITHDRAWN: ["已撤回", "withdrawn"], NOMINATED: ["待本人同意", "nominated"], DECLINED: ["本人未同意", "declined"] });
export const halfDayWords = words(HalfDay, {
  MONDAY_MORNING: ["周一上午", "Monday morning", "星期一上午", "一上"],
  MONDAY_AFTERNOON: ["周一下午", "Monday afternoon", "星期一下午", "一下"],
  TUESDAY_MORNING: ["周二上午", "Tuesday morning", "星期二上午", "二上"],
  TUESDAY_AFTERNOON: ["周二下午", "Tuesday afternoon", "星期二下午", "二下"],
  WEDNESDAY_MORNING: ["周三上午", "Wednesday morning", "星期三上午", "三上"],
  WEDNESDAY_AFTERNOON: ["周三下午", "Wednesday afternoon", "星期三下午", "三下"],
  THURSDAY_MORNING: ["周四上午", "Thursday morning", "星期四上午", "四上"],
  THURSDAY_AFTERNOON: ["周四下午", "Thursday afternoon", "星期四下午", "四下"],
  FRIDAY_MORNING: ["周五上午", "Friday morning", "星期五上午", "五上"],
  FRIDAY_AFTERNOON: ["周五下午", "Friday afternoon", "星期五下午", "五下"],
});
