import { ExchangeKind } from "../../../shared/exchange-kinds";
import { NeedPriority, NeedState } from "../../../shared/needs";
import { enumeration } from "../../kernel/read";

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
