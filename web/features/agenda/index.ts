export { CalendarLinks } from "./calendar-links";
export { ExchangeFile } from "./exchange-file";
export type { CalendarOf } from "./scopes";
export { SubscribeButton } from "./subscribe-button";
