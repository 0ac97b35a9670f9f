export { AppraisalOfExchange } from "./appraisal-of-exchange";
export { LogsOfExchange } from "./logs-of-exchange";
export { LogsToSign } from "./logs-to-sign";
export { MyWeek } from "./my-week";
export { UnsignedLogs } from "./unsigned-logs";
