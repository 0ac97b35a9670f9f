import "./agenda-source";
import "./exchange.approval";
import "./exchange.messages";
import "./exported";
import "./exchange.notifications";
import "./exchanges.roots";
import "./exchanges.vocabulary";
import "./follow-calendar";
import "./personal-data";
import "./substitute";
import { ExchangeChange } from "./exchange-change.entity";
import { Exchange, ExchangeMentee, ExchangeSlot, ExchangeVisit, Occupation, SlotException } from "./exchange.entity";
import { ExchangeResolver } from "./exchange.resolver";
import { PlaceResolver } from "./place.resolver";

export const resolvers = [ExchangeResolver, PlaceResolver];

export { Exchange, ExchangeChange, ExchangeMentee, ExchangeSlot, ExchangeVisit, Occupation, SlotException };
export { exchangePolicy, exchangeSlotPolicy, exchangeVisitPolicy, occupationPolicy, slotExceptionPolicy } from "./exchange.policy";
export { ExchangeType } from "./exchange.type";
export { orderSchoolDays } from "./follow-school-days";
export { markAppraised } from "./mark-appraised";
export { teaches } from "./place-sql";
