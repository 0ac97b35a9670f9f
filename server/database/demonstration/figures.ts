import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What regions have published about their alliances, as far as the demonstration takes it up. */
interface Figures {
  regions: (Partial<Omit<Published, "name" | "code">> & { name: string; code: string })[];
}

interface Published {
  name: string;
  code: string;
  alliances: unknown;
  pairings: { stronger: number; strongerKind: string; weaker: number; weakerKind: string }[];
  teachingPoints: { before: number; after: number };
  namedSchools: string[];
  crossRegionPartnerships: [string, string][];
  researchers: { fullTime: number; partTime: number };
  schools: number;
  thematicAlliances: string[];
  professorRank: number;
  specialGrade: number;
  weakSchoolCase: { school: string; subjects: string[]; offeringRate: { before: number; after: number } };
  cooperationZones: { district: string; hubs: number; schools: number; path: string[] };
  rotation: { rateOfDue: number; floorOfDue: number; backboneShareOfRotated: number; floorBackbone: number };
  classSizeCap: { primary: number; secondary: number };
  liveLessons: { perSchoolPerWeekAtLeast: number };
  seniorTitleNeedsRuralServiceYears?: number;
  supervision: { schoolsPerInspector: [number, number] };
  competitiveHiring: { city: string; alliances: number };
}

const figures = JSON.parse(readFileSync(join(import.meta.dirname, "published-figures.json"), "utf8")) as Figures;

function published<K extends keyof Published>(code: string, key: K): Published[K] {
  const value = figures.regions.find((region) => region.code === code)?.[key];
  if (value === undefined) throw new Error(`published-figures.json says nothing of ${key} for ${code}`);
  return value as Published[K];
}

interface SeniorAlliance {
  lead: string;
  members: string[];
  from: number;
  to: number;
}

export const xintian = {
  alliances: published("431128", "alliances") as { count: number; schools: number; practices: string[] },
  pairings: published("431128", "pairings"),
  teachingPoints: published("431128", "teachingPoints"),
  namedSchools: published("431128", "namedSchools"),
};

export const shaodong = { alliances: published("430582", "alliances") as SeniorAlliance[] };

export const yunzhou = {
  groups: (published("140215", "alliances") as { count: number }).count,
  schools: published("140215", "schools"),
  partnerships: published("140215", "crossRegionPartnerships"),
  researchers: published("140215", "researchers"),
};

export const yuhua = {
  groups: (published("430111", "alliances") as { count: number }).count,
  thematicAlliances: published("430111", "thematicAlliances"),
  professorRank: published("430111", "professorRank"),
  specialGrade: published("430111", "specialGrade"),
};

export const yuxi = published("530400", "weakSchoolCase");
export const huancui = published("371000", "cooperationZones");
export const rongcheng = published("371000", "competitiveHiring");

/** What Weihai and Yuxi have published of their rules. */
export const weihaiRules = { rotation: published("371000", "rotation"), classSizeCap: published("371000", "classSizeCap"), liveLessons: published("371000", "liveLessons"), ruralYears: published("371000", "seniorTitleNeedsRuralServiceYears") };
/** Whom the rates are of is not published: 265 of 1,462 are 18.13 %, and 103 of 265 are 38.87 %. */
export const weihaiRotation = { due: 1462, rotated: Math.round(1462 * weihaiRules.rotation.rateOfDue), backbone: Math.round(1462 * weihaiRules.rotation.rateOfDue * weihaiRules.rotation.backboneShareOfRotated) };
export const yuxiZone = published("530400", "supervision").schoolsPerInspector;
