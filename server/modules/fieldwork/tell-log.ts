import type { FieldworkActivityKind } from "../../../shared/fieldwork";
import type { Transaction } from "../../kernel/write";
import type { TeachingLog } from "./teaching-log.entity";

/** Who hears of a log: the teacher, and those who run the two schools. Coordinators and bureaus read it where they look; a line for each visit of a region would drown them. */
const AUDIENCE = `select $1::uuid as id
union select a.person_id from appointment a where a.role in ('principal', 'dean') and a.scope_id = any($2::uuid[]) and a.since <= $3 and (a.until is null or a.until > $3)`;
const NAMES = "select p.name as person, s.name as host from person p, school s where p.id = $1 and s.id = $2";

const SILENT: ReadonlySet<string> = new Set(["teachingLog.changed", "teachingLog.discarded", "teachingLog.restored"]);

export async function tellLog(tx: Transaction, log: TeachingLog, kind: FieldworkActivityKind, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const audience = await tx.query<{ id: string }>(AUDIENCE, [log.personId, [log.schoolId, log.homeSchoolId], tx.viewer.today]);
  const [names] = await tx.query<{ person: string; host: string }>(NAMES, [log.personId, log.schoolId]);
  const { personId, schoolId, exchangeId, day } = log;
  tx.tell({
    kind, subjectKind: "TeachingLog", subjectId: log.id,
    audience: audience.map(({ id }) => id),
    payload: { name: names?.person ?? "", person: names?.person, personId, host: names?.host, schoolId, exchangeId, day, ...more },
    // Nobody's news, but open screens follow.
    ...(SILENT.has(kind) ? { silent: true as const } : {}),
  });
}
