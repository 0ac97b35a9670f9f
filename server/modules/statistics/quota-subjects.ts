import { type Stage, Subject } from "../../../shared/schools";

const primary = ["chinese", "mathematics", "english", "moralityAndLaw", "science", "informationTechnology", "physicalEducation", "music", "art", "labour"] as const;
const junior = ["chinese", "mathematics", "english", "moralityAndLaw", "history", "geography", "physics", "chemistry", "biology", "informationTechnology", "physicalEducation", "music", "art", "labour"] as const;
const senior = ["chinese", "mathematics", "english", "politics", "history", "geography", "physics", "chemistry", "biology", "informationTechnology", "physicalEducation", "music", "art"] as const;

/** The subjects that a school of a stage has teachers for; others stand in the list of a school where somebody teaches them. */
export const quotaSubjects: Readonly<Record<Stage, readonly Subject[]>> = {
  kindergarten: ["earlyChildhood"],
  primary,
  junior,
  nineYear: [...new Set([...primary, ...junior])],
  senior,
  vocational: ["vocational", "chinese", "mathematics", "english", "physicalEducation"],
  special: ["specialEducation"],
};
