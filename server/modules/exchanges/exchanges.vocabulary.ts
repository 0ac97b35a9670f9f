import { ClashKind, ExchangeKind, ExchangeState, NeedPriority, NeedState, VisitState } from "../../../shared/exchanges";
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
enumeration("ExchangeState", "How far an exchange is.", ExchangeState, {
  DRAFT: "Seen by who prepares it; takes no place in time.",
  PROPOSED: "Waits for approval, and holds its places already.",
  APPROVED: "Begins on its first day by itself.",
  ACTIVE: "Under way.",
  COMPLETED: "Over; counts for the service record.",
  APPRAISED: "The host has appraised it.",
  REJECTED: "Somebody said no; `reason` says why.",
  WITHDRAWN: "Taken back before it was decided.",
  CANCELLED: "Called off before it began.",
  ENDED_EARLY: "Ended before its last day.",
});
enumeration("NeedState", "How much of a need is filled.", NeedState, { OPEN: "Nobody yet.", PARTLY_FILLED: "Some of it.", FILLED: "All of it.", WITHDRAWN: "No longer asked for." });
enumeration("NeedPriority", "How pressing a need is.", NeedPriority, {});
enumeration("VisitState", "Whether a visit takes place.", VisitState, {});
enumeration("ClashKind", "What stands against a place in time.", ClashKind, {
  PERSON: "The person is somewhere else then.",
  TRAVEL: "The way from or to another school takes longer than the time between.",
  ROOM: "The room is taken.",
});
