import { CalendarClient, CalendarLinkEnd, CalendarScope } from "../../../shared/agenda";
import { enumeration } from "../../kernel/read";

enumeration("CalendarScope", "Whose events a calendar link shows.", CalendarScope, {
  MINE: "The owner's own.",
  SCHOOL: "Of a school that the owner is principal or dean of: who comes and who goes.",
  ALLIANCE: "Of an alliance that the owner coordinates.",
});
enumeration("CalendarClient", "Which program fetched a calendar, as far as its name tells.", CalendarClient, { WECOM: "企业微信.", DINGTALK: "钉钉.", FEISHU: "飞书.", OTHER: "One that we do not know by name." });
enumeration("CalendarLinkEnd", "Why a calendar link opens nothing any more.", CalendarLinkEnd, {
  REVOKED: "Its owner revoked it.",
  ACCESS_LOST: "It was asked for after the account had been disabled, or the appointment over its school or alliance had ended.",
});
