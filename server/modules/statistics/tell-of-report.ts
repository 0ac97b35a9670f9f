import type { Transaction } from "../../kernel/write";
import { audienceOfRegion } from "../schools";
import type { StatisticsReport } from "./statistics-report.entity";

interface SchoolOf {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
}

/** The school of a report, for sentences and rules. */
export async function schoolOf(tx: Transaction, { schoolId }: Pick<StatisticsReport, "schoolId">): Promise<SchoolOf> {
  const [school] = await tx.query<SchoolOf>('select id, name, region_id as "regionId" from school where id = $1', [schoolId]);
  if (!school) throw new Error("a report names a school that is not there");
  return school;
}

/** Tells the school and its bureaus of what became of a report. */
export async function tellOfReport(tx: Transaction, what: "entered" | "confirmed" | "reopened" | "locked" | "sentBack", report: StatisticsReport, more: Record<string, unknown> = {}): Promise<void> {
  const school = await schoolOf(tx, report);
  tx.tell({
    kind: `statistics.${what}`,
    subjectKind: "StatisticsReport",
    subjectId: report.id,
    audience: [school.id, ...(await audienceOfRegion(tx, school.regionId))],
    payload: { school: school.name, schoolId: school.id, year: report.year, stage: report.stage, ...more },
    // What is entered is nobody's news, but the screens of the colleagues follow.
    ...(what === "entered" ? { silent: true as const } : {}),
  });
}
