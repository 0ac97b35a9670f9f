import { PERSON_QUOTA } from "../../../shared/files";
import { today } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { ruleOn } from "../policies";
import type { FileSpace } from "./file-space.payload";

/** Who pays for a file with space: a school, or a person without one. */
export interface Payer {
  readonly schoolId: string | null;
  readonly personId: string;
}

export interface Space {
  /** Bytes. */
  readonly used: number;
  readonly files: number;
  /** Bytes that uploads under way will need. */
  readonly coming: number;
  readonly quota: number;
}

const GIGABYTE = 1024 ** 3;

/** After so many days without a sign of life an upload is given up, and its space is free again. */
export const UPLOAD_DAYS = 2;

/** What a school may keep, in bytes: the policy of its region. */
async function quotaOf(query: Query, { schoolId }: Payer): Promise<number> {
  if (schoolId === null) return PERSON_QUOTA;
  const [school] = await query<{ regionId: string }>('select region_id as "regionId" from school where id = $1', [schoolId]);
  return (await ruleOn({ query }, "schoolFiles", school?.regionId ?? null, today())) * GIGABYTE;
}

/** The space of whoever pays. @param held taken so that nobody else counts until the end of the transaction */
export async function spaceOf(query: Query, payer: Payer, held = false): Promise<Space> {
  const { schoolId, personId } = payer;
  const scope = schoolId ?? personId;
  if (held) await query("insert into file_usage as u (scope_id) values ($1) on conflict (scope_id) do update set bytes = u.bytes", [scope]);
  const [row] = await query<{ used: string; files: string; coming: string }>(
    `select coalesce((select bytes from file_usage where scope_id = $1), 0) as used, coalesce((select files from file_usage where scope_id = $1), 0) as files,
       (select coalesce(sum(size), 0) from upload where file_id is null and touched_at > now() - make_interval(days => $4)
         and case when $2::uuid is null then person_id = $3 and school_id is null else school_id = $2 end) as coming`,
    [scope, schoolId, personId, UPLOAD_DAYS],
  );
  return { used: Number(row?.used ?? 0), files: Number(row?.files ?? 0), coming: Number(row?.coming ?? 0), quota: await quotaOf(query, payer) };
}

/** Whether a person looks after a school's files: its bureau, and the platform. Its own staff need not ask. */
export async function mayLookAfter(query: Query, { scopes }: Viewer, schoolId: string): Promise<boolean> {
  if ((scopes["platform"] ?? []).length > 0) return true;
  return (await query("select from school where id = $1 and region_id = any($2::uuid[])", [schoolId, scopes["bureauRegions"] ?? []])).length > 0;
}

/** Schools of the viewer's bureau, the fullest first, in one statement. */
export function fullestSchools(query: Query, { me, scopes }: Viewer, first: number): Promise<FileSpace[]> {
  if (me === null) return Promise.resolve([]);
  return query<FileSpace>(
    `select s.id as "schoolId", s.name as "schoolName", u.bytes::text as used, u.files::text as files, c.coming::text as coming, q.quota::text as quota
     from file_usage u join school s on s.id = u.scope_id
     cross join lateral (select (policy_value('schoolFiles', s.region_id, $3::date) #>> '{}')::bigint * $4::bigint as quota) q
     cross join lateral (select coalesce(sum(size), 0)::bigint as coming from upload where school_id = s.id and file_id is null and touched_at > now() - make_interval(days => $6)) c
     where $1 or s.region_id = any($2::uuid[])
     order by u.bytes::float8 / q.quota desc, s.id limit $5`,
    [(scopes["platform"] ?? []).length > 0, scopes["bureauRegions"] ?? [], today(), GIGABYTE, first, UPLOAD_DAYS],
  );
}
