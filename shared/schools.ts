export const RegionLevel = { PROVINCE: "province", CITY: "city", COUNTY: "county", TOWNSHIP: "township" } as const;
export type RegionLevel = (typeof RegionLevel)[keyof typeof RegionLevel];

/** From the widest to the narrowest: a region lies in one of a wider level. */
export const regionLevels: readonly RegionLevel[] = ["province", "city", "county", "township"];

/** What a school teaches, as its licence says. */
export const Stage = {
  KINDERGARTEN: "kindergarten",
  PRIMARY: "primary",
  JUNIOR: "junior",
  /** One school for primary and junior, 九年一贯制. */
  NINE_YEAR: "nineYear",
  SENIOR: "senior",
  VOCATIONAL: "vocational",
  SPECIAL: "special",
} as const;
export type Stage = (typeof Stage)[keyof typeof Stage];

export const Locality = { URBAN: "urban", TOWN: "town", RURAL: "rural" } as const;
export type Locality = (typeof Locality)[keyof typeof Locality];

export const Ownership = { PUBLIC: "public", PRIVATE: "private" } as const;
export type Ownership = (typeof Ownership)[keyof typeof Ownership];

/** Professional title, 职称, from the lowest to the highest. */
export const Rank = { THIRD: "third", SECOND: "second", FIRST: "first", SENIOR: "senior", PROFESSOR: "professor" } as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

export const Honour = { BACKBONE: "backbone", SUBJECT_LEADER: "subjectLeader", SPECIAL_GRADE: "specialGrade", MASTER: "master" } as const;
export type Honour = (typeof Honour)[keyof typeof Honour];

/** What somebody is at a school. Other duties stand in words of their own. */
export const Duty = { PRINCIPAL: "principal", VICE_PRINCIPAL: "vicePrincipal", DEAN: "dean", TEACHER: "teacher" } as const;

/** Subjects of the national curriculum. */
export const Subject = {
  CHINESE: "chinese",
  MATHEMATICS: "mathematics",
  ENGLISH: "english",
  MORALITY_AND_LAW: "moralityAndLaw",
  POLITICS: "politics",
  HISTORY: "history",
  GEOGRAPHY: "geography",
  PHYSICS: "physics",
  CHEMISTRY: "chemistry",
  BIOLOGY: "biology",
  SCIENCE: "science",
  INFORMATION_TECHNOLOGY: "informationTechnology",
  PHYSICAL_EDUCATION: "physicalEducation",
  MUSIC: "music",
  ART: "art",
  LABOUR: "labour",
  INTEGRATED_PRACTICE: "integratedPractice",
  MENTAL_HEALTH: "mentalHealth",
  EARLY_CHILDHOOD: "earlyChildhood",
  VOCATIONAL: "vocational",
  SPECIAL_EDUCATION: "specialEducation",
} as const;
export type Subject = (typeof Subject)[keyof typeof Subject];

/** What this module's activities are called. */
export const schoolsActivityKinds = [
  "region.added",
  "region.renamed",
  "region.moved",
  "school.added",
  "school.changed",
  "school.moved",
  "school.closed",
  "school.reopened",
  "teachingPoint.added",
  "teachingPoint.changed",
  "teachingPoint.closed",
  "weakPeriod.began",
  "weakPeriod.ended",
  "staffPost.began",
  "staffPost.changed",
  "staffPost.ended",
  "rank.awarded",
  "rank.corrected",
  "honour.awarded",
  "honour.ended",
  "honour.corrected",
] as const;
