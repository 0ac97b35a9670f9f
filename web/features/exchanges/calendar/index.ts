export { ExchangeCalendar } from "./exchange-calendar";
