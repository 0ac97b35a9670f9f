import "./exchange.messages";
import "./exchanges.roots";
import "./exchanges.vocabulary";
import "./follow-calendar";
import "./personal-data";
import { Exchange, ExchangeSlot, ExchangeVisit, Occupation } from "./exchange.entity";
import { ExchangeResolver } from "./exchange.resolver";
import { PlaceResolver } from "./place.resolver";

export const resolvers = [ExchangeResolver, PlaceResolver];

export { Exchange, ExchangeSlot, ExchangeVisit, Occupation };
export { exchangePolicy } from "./exchange.policy";
export { ExchangeType } from "./exchange.type";
export { markAppraised } from "./mark-appraised";
