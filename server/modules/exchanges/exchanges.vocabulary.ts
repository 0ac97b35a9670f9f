import { ClashKind, ExchangeChangeKind, ExchangeState, SlotExceptionKind, SlotExceptionState, VisitState } from "../../../shared/exchanges";
import { enumeration } from "../../kernel/read";

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
enumeration("VisitState", "Whether a visit takes place.", VisitState, {});
enumeration("SlotExceptionKind", "What one day of a weekly place is, where it is otherwise than planned.", SlotExceptionKind, {
  CANCELLED: "It does not take place.",
  SUBSTITUTED: "Somebody else comes.",
  MOVED: "It is on another day or at another hour.",
});
enumeration("SlotExceptionState", "Whether a day is otherwise.", SlotExceptionState, {
  PROPOSED: "A substitute is asked; until he agrees nothing changes.",
  STANDING: "It holds.",
  DECLINED: "The substitute said no.",
  LIFTED: "Taken back: the day is as planned again.",
});
enumeration("ExchangeChangeKind", "What the history of an exchange tells.", ExchangeChangeKind, {});
enumeration("ClashKind", "What stands against a place in time.", ClashKind, {
  PERSON: "The person is somewhere else then.",
  TRAVEL: "The way from or to another school takes longer than the time between.",
  ROOM: "The room is taken.",
});
