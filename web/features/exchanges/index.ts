export { ExchangePipeline } from "./exchange-pipeline";
