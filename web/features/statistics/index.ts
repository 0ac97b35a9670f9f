export { SchoolStatistics } from "./school-statistics";
export { StatisticsOverview } from "./statistics-overview";
export { YearChoice, yearOf } from "./years";
export { QuotaMatrix } from "./quota-matrix";
export { QuotaOfSubject, QuotaTotals } from "./quota-totals";
export { SchoolQuota } from "./school-quota";
