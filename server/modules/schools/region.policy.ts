import { anyOf, everyone, holds, policy, within } from "../../kernel/policy";
import { Region } from "./region.entity";

const inOwnRegion = anyOf<Region>(holds("platform"), within("parentId", "bureauRegions"));
const itself = anyOf<Region>(holds("platform"), within("id", "bureauRegions"));

/** The tree of regions is public to whoever is signed in; an officer shapes what lies below his own region. */
export const regionPolicy = policy("region", Region, {
  see: everyone,
  add: inOwnRegion,
  rename: inOwnRegion,
  move: inOwnRegion,
  /** Schools, in this region. */
  addSchool: itself,
  /** Regions, below this one: `add` as seen from above, so that a screen knows where it may offer it. */
  addBelow: itself,
  /** Terms and days off: the rules of those rows say the same, here so that a screen knows where it may offer it. */
  keepCalendar: itself,
  /** What its bureau asks of all its schools together: year statistics, staffing quotas. */
  askSchools: itself,
});
