import "./exchange.messages";
import "./exchanges.roots";
import "./exchanges.vocabulary";
import "./follow-calendar";
import "./personal-data";
import { Exchange, ExchangeSlot, ExchangeVisit, Occupation } from "./exchange.entity";
import { ExchangeResolver } from "./exchange.resolver";
import { Need } from "./need.entity";

export const resolvers = [ExchangeResolver];

export { Exchange, ExchangeSlot, ExchangeVisit, Need, Occupation };
export { exchangePolicy, needPolicy } from "./exchange.policy";
export { ExchangeType, NeedType } from "./exchange.type";
