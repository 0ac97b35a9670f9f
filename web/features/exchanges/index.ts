export { ExchangeDetail } from "./exchange-detail";
export { ExchangeForm, type ExchangePrefill } from "./exchange-form";
export { ExchangePipeline } from "./exchange-pipeline";
export { exchangeTones } from "./exchange-tones";
export { MyExchanges } from "./my-exchanges";
export { RegionExchanges } from "./region-exchanges";
export { SchoolExchanges } from "./school-exchanges";
export { useExchange } from "./use-exchange";
