export { ExchangePipeline } from "./exchange-pipeline";
export { MyExchanges } from "./my-exchanges";
export { RegionExchanges } from "./region-exchanges";
export { SchoolExchanges } from "./school-exchanges";
