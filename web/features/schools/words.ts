import type { Honour, Locality, Ownership, Rank, RegionLevel, Stage, Subject } from "../../gql/graphql";

/** In the order in which screens list them; their words stand in the catalogue `words`. */
export const stages: readonly Stage[] = ["KINDERGARTEN", "PRIMARY", "JUNIOR", "NINE_YEAR", "SENIOR", "VOCATIONAL", "SPECIAL"];
export const localities: readonly Locality[] = ["URBAN", "TOWN", "RURAL"];
export const ownerships: readonly Ownership[] = ["PUBLIC", "PRIVATE"];
export const ranks: readonly Rank[] = ["PROFESSOR", "SENIOR", "FIRST", "SECOND", "THIRD"];
export const honours: readonly Honour[] = ["MASTER", "SPECIAL_GRADE", "SUBJECT_LEADER", "BACKBONE"];
export const subjects: readonly Subject[] = [
  "CHINESE", "MATHEMATICS", "ENGLISH", "MORALITY_AND_LAW", "POLITICS", "HISTORY", "GEOGRAPHY", "PHYSICS", "CHEMISTRY", "BIOLOGY", "SCIENCE",
  "INFORMATION_TECHNOLOGY", "PHYSICAL_EDUCATION", "MUSIC", "ART", "LABOUR", "INTEGRATED_PRACTICE", "MENTAL_HEALTH", "EARLY_CHILDHOOD", "VOCATIONAL", "SPECIAL_EDUCATION",
];
/** Duties are free text; these are the ones that have words of their own. */
export const duties = ["principal", "vicePrincipal", "dean", "teacher"] as const;

/** The widest first: a region lies in one of a wider level. */
const regionLevels: readonly RegionLevel[] = ["PROVINCE", "CITY", "COUNTY", "TOWNSHIP"];
export const levelsBelow = (level: RegionLevel): readonly RegionLevel[] => regionLevels.slice(regionLevels.indexOf(level) + 1);
export const levelsAbove = (level: RegionLevel): readonly RegionLevel[] => regionLevels.slice(0, regionLevels.indexOf(level));
