import { shapeOf } from "../../../shared/exchange-kinds";
import { mostWanted } from "../../../shared/needs";
import type { PolicyTable } from "../../../shared/policies";
import type { Stage, Subject } from "../../../shared/schools";
import { quotaSubjects, sectionsOf } from "../../../shared/statistics";
import { badInput, Refusal } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { ruleOn } from "../policies";
import type { School } from "../schools";
import { Need } from "./need.entity";

export type NeedDraft = Pick<Need, "schoolId" | "allianceId" | "kind" | "subject" | "stage" | "wanted" | "since" | "until">;

/** No need lasts longer: the longest exchange has six years. */
const MOST_DAYS = 2200;
const ALLIANCES = "select alliance_id::text as id from membership m join alliance a on a.id = m.alliance_id and a.state = 'active' where m.school_id = $1 and m.since <= $2 and (m.until is null or m.until > $2)";

/** The alliance that is asked: the one that was named, if the viewer sees it; when nothing was said, the school's only one. */
export async function allianceAsked(tx: Transaction, schoolId: string, allianceId: string | null | undefined, day: string): Promise<string | null> {
  const member = (await tx.query<{ id: string }>(ALLIANCES, [schoolId, day])).map(({ id }) => id);
  if (allianceId === undefined) return member.length === 1 ? member[0]! : null;
  if (allianceId === null) return null;
  await tx.see<Alliance>(alliancePolicy, allianceId, "input.allianceId");
  if (!member.includes(allianceId)) throw badInput("input.allianceId", "need.notAMember");
  return allianceId;
}

/** What cannot be asked for, whoever asks. */
export async function requireNeed(tx: Transaction, school: School, draft: NeedDraft, id: string | null = null): Promise<void> {
  const { kind, wanted, since, until, stage } = draft;
  if (until <= since || until > dayPlus(since, MOST_DAYS)) throw badInput("input.until", "need.period");
  if (until <= tx.viewer.today) throw badInput("input.until", "need.over");
  if (school.closedOn !== null && school.closedOn <= since) throw badInput("input.schoolId", "need.schoolClosed", { day: school.closedOn });
  const most = mostWanted[shapeOf[kind]];
  if (wanted > most) throw badInput("input.wanted", "need.tooMany", { most });
  if (stage !== null && ![...school.stages, ...sectionsOf(school.stages)].includes(stage)) throw badInput("input.stage", "need.noSuchStage");
  await requireTaught(tx, school, draft);
  await requireOnce(tx, draft, id);
}

/** Whether the plan gives a subject any period in the grades of a stage. */
function isPlanned(plan: PolicyTable, subject: Subject, stage: Stage, primaryYears: number): boolean {
  const [first, last] = stage === "primary" ? [1, primaryYears] : stage === "junior" ? [primaryYears + 1, 9] : [1, 0];
  return Object.entries(plan[subject] ?? {}).some(([grade, periods]) => Number(grade) >= first && Number(grade) <= last && periods > 0);
}

/** A school asks for what it teaches: what its stages have teachers for, what the plan prescribes there, or what somebody teaches. */
async function requireTaught(tx: Transaction, school: School, { kind, subject, stage, since }: NeedDraft): Promise<void> {
  if (subject === null) {
    if (shapeOf[kind] === "weekly") throw badInput("input.subject", "need.subjectMissing");
    return;
  }
  const stages = sectionsOf(stage === null ? school.stages : [stage]);
  if (stages.some((one) => quotaSubjects[one].includes(subject))) return;
  const [plan, primaryYears] = [await ruleOn(tx, "curriculumPeriods", school.regionId, since), await ruleOn(tx, "primaryYears", school.regionId, since)];
  if (stages.some((one) => isPlanned(plan, subject, one, primaryYears))) return;
  const taught = await tx.query("select from staff_post where school_id = $1 and $2 = any(subjects) and (until is null or until > $3) limit 1", [school.id, subject, tx.viewer.today]);
  if (taught.length === 0) throw badInput("input.subject", "need.notTaught");
}

const SAME = `select id::text as id from need where school_id = $1 and kind = $2 and subject is not distinct from $3 and stage is not distinct from $4
  and state in ('open', 'partlyFilled') and since < $6 and until > $5 and id is distinct from $7 limit 1`;

/** The same asked twice for the same time would be filled twice: whoever wants more changes the need that stands. */
async function requireOnce(tx: Transaction, { schoolId, kind, subject, stage, since, until }: NeedDraft, id: string | null): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(112, hashtext($1::text))", [schoolId]);
  const [same] = await tx.query<{ id: string }>(SAME, [schoolId, kind, subject, stage, since, until, id]);
  if (same) throw new Refusal("CONFLICT", "need.twice", { field: "input.subject", extensions: { needId: same.id } });
}
