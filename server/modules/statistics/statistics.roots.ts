import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { StaffingQuotaType } from "./staffing-quota.type";
import { StatisticsReportType } from "./statistics-report.type";

@Roots()
export class StatisticsRoots {
  @ById("The statistics of a school for a school year.", () => StatisticsReportType) statisticsReport!: Ref<StatisticsReportType>;
  @List("The year statistics of schools that you may see.", () => StatisticsReportType) statisticsReports!: Connection<StatisticsReportType>;
  @ById("How many posts a school has for a subject in a year.", () => StaffingQuotaType) staffingQuota!: Ref<StaffingQuotaType>;
  @List("Staffing quotas of schools whose staff you may see.", () => StaffingQuotaType) staffingQuotas!: Connection<StaffingQuotaType>;
}
