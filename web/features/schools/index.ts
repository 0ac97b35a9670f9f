export { BeginPostForm } from "./post-forms";
export { RegionActions } from "./region-actions";
export { RegionTree, SchoolsOfRegion, TopRegions, useRegion } from "./region-view";
export { SchoolActions } from "./school-actions";
export { AddSchool } from "./school-form";
export { SchoolList } from "./school-list";
export { SchoolOverview } from "./school-overview";
export { SchoolStaff } from "./school-staff";
export { regionCrumbs, useSchool } from "./use-school";
