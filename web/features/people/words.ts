import type { Gender, Honour, Rank, Subject } from "../../gql/graphql";

/** In the order in which screens list them; their words stand in the catalogue `words`. */
export const genders: readonly Gender[] = ["FEMALE", "MALE"];
export const ranks: readonly Rank[] = ["PROFESSOR", "SENIOR", "FIRST", "SECOND", "THIRD"];
export const honours: readonly Honour[] = ["MASTER", "SPECIAL_GRADE", "SUBJECT_LEADER", "BACKBONE"];
export const subjects: readonly Subject[] = [
  "CHINESE", "MATHEMATICS", "ENGLISH", "MORALITY_AND_LAW", "POLITICS", "HISTORY", "GEOGRAPHY", "PHYSICS", "CHEMISTRY", "BIOLOGY", "SCIENCE",
  "INFORMATION_TECHNOLOGY", "PHYSICAL_EDUCATION", "MUSIC", "ART", "LABOUR", "INTEGRATED_PRACTICE", "MENTAL_HEALTH", "EARLY_CHILDHOOD", "VOCATIONAL", "SPECIAL_EDUCATION",
];
