import "./agenda.messages";
import "./agenda.vocabulary";
import "./calendar-link.type";
import "./confirm-by-mail";
import "./personal-data";
import { AgendaConfirmation, AgendaEvent } from "./agenda-event.entity";
import { CalendarLink } from "./calendar-link.entity";
import { CalendarLinkResolver } from "./calendar-link.resolver";

export const resolvers: readonly Function[] = [CalendarLinkResolver];

export { AgendaConfirmation, AgendaEvent, CalendarLink };
export { agendaSource, type AgendaSource, type EventWords, type Wording } from "./agenda-source";
export { agendaEventPolicy, calendarLinkPolicy } from "./agenda.policy";
export { orderConfirmations } from "./order-confirmations";
export { calendarFeeds } from "./feed-route";
