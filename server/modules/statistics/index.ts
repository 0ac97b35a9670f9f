import "./personal-data";
import "./quota.sheet";
import "./statistics.messages";
import "./statistics.roots";
import "./statistics.sheet";
import "./vocabulary";
import { StaffingQuota } from "./staffing-quota.entity";
import { StaffingQuotaResolver } from "./staffing-quota.resolver";
import { StatisticsReport } from "./statistics-report.entity";
import { StatisticsResolver } from "./statistics-report.resolver";

export const entities = [StatisticsReport, StaffingQuota];
export const resolvers = [StatisticsResolver, StaffingQuotaResolver];

export { StaffingQuota, StatisticsReport };
export { staffingQuotaPolicy } from "./staffing-quota.policy";
export { StaffingQuotaType } from "./staffing-quota.type";
export { statisticsReportPolicy } from "./statistics-report.policy";
export { StatisticsReportType } from "./statistics-report.type";
export { statisticsNames } from "./statistics.names";
