import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { Pool } from "pg";
import { viewerOfSession, type Query } from "../../server/kernel/viewer";
import "../../server/app/schema";
import { TOKENS } from "./nested-data";

/**
 * What a careful hand writes for this one question and one kind of viewer: one prepared statement with the same
 * permissions, its JSON sent as it is. The viewer is known beforehand; nothing is parsed, checked or counted.
 */
export const ongoing = (alias: string): string => `${alias}.since <= $2 and (${alias}.until is null or ${alias}.until > $2)`;

export interface Permissions {
  /** Scopes bound from `$3` on. */
  readonly scopes: readonly string[];
  readonly alliance: string;
  readonly school: string;
  readonly staffOf: (school: string) => string;
  readonly person: string;
}

/** `$1` is the alliance, `$2` the day, `$3` the person. */
const statement = ({ alliance, school, staffOf, person }: Permissions, feeds: string): string => `
select json_build_object('data', json_build_object('alliance', (
  select json_build_object('id', a.id, 'name', a.name, 'schools', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'staffCount', staff.count, 'teachingPointCount', points.count, 'activities', json_build_object('nodes', coalesce(happened.list, '[]')))), '[]')
    from (
      select s.id, s.name, s.region_id from membership m join school s on s.id = m.school_id
      where m.alliance_id = a.id and ${ongoing("m")} and (${school}) order by s.name, s.id limit 20
    ) s
    cross join lateral (select count(*) from staff_post p where p.school_id = s.id and ${ongoing("p")} and (p.person_id = $3 or (select ${staffOf("s")}))) staff
    cross join lateral (select count(*) from teaching_point t where t.school_id = s.id and t.closed_on is null) points
    cross join lateral (
      select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'createdAt', to_char(e.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor',
        (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = e.actor_id and (p.id = $3 or p.added_by_id = $3 or ${person})))) as list
      from (select e.* from activity_scope f join activity e on e.ord = f.ord where f.scope_id = s.id and e.audience && ${feeds} order by f.ord desc limit 5) e
    ) happened
  )))
  from alliance a where a.id = $1 and (${alliance})
)))::text`;

const memberNow = (school: string, alliance: string): string => `exists (select from membership k where k.school_id = ${school} and ${ongoing("k")} and ${alliance})`;
const postAt = (rule: (school: string) => string): string => `exists (select from staff_post w where w.person_id = p.id and (w.person_id = $3 or ${rule("w")}))`;

/** $4 schools, $5 regions, $6 alliances, $7 feeds, $8 regions above. */
const teachersStaff = (of: string): string => {
  const school = of === "s" ? "s.id" : `${of}.school_id`;
  return `(${school} = any($4::uuid[]) or ${memberNow(school, "k.alliance_id = any($6::uuid[])")})`;
};
const teacher: Permissions = {
  scopes: ["schools", "regions", "alliances", "feeds", "regionsAbove"],
  alliance: "a.id = any($6::uuid[]) or (a.state = 'concluded' and exists (select from membership k where k.alliance_id = a.id and k.school_id = any($4::uuid[])))",
  school: "s.id = any($4::uuid[]) or s.region_id = any($5::uuid[]) or exists (select from membership k where k.school_id = s.id and k.alliance_id = any($6::uuid[]))",
  staffOf: teachersStaff,
  person: `exists (select from appointment o where o.person_id = p.id and (o.person_id = $3 or o.scope_id = any($4::uuid[]) or o.scope_id = any($8::uuid[]) or (o.scope_kind = 'alliance' and o.scope_id = any($6::uuid[])))) or ${postAt(teachersStaff)}`,
};

/** $4 the regions of the bureau with all below, $5 feeds, $6 regions above. */
const governed = (alliance: string): string => `exists (select from alliance_region g where g.alliance_id = ${alliance} and g.region_id = any($4::uuid[]))`;
const officersStaff = (of: string): string =>
  of === "s"
    ? `(s.region_id = any($4::uuid[]) or ${memberNow("s.id", governed("k.alliance_id"))})`
    : `exists (select from school c where c.id = ${of}.school_id and (c.region_id = any($4::uuid[]) or ${memberNow("c.id", governed("k.alliance_id"))}))`;
const officer: Permissions = {
  scopes: ["bureauRegions", "feeds", "regionsAbove"],
  alliance: governed("a.id"),
  school: `s.region_id = any($4::uuid[]) or exists (select from membership k where k.school_id = s.id and ${governed("k.alliance_id")})`,
  staffOf: officersStaff,
  person: `exists (select from appointment o where o.person_id = p.id and (o.person_id = $3 or o.scope_id = any($4::uuid[]) or o.scope_id = any($6::uuid[]))) or ${postAt(officersStaff)}`,
};

export const permissions = { teacher, officer };
export const statements = { teacher: statement(teacher, "$7::uuid[]"), officer: statement(officer, "$5::uuid[]") };

/** Serves both questions, `/teacher?id` and `/officer?id`; gives the address. */
export async function servePeer(databaseUrl: string, connections: number): Promise<string> {
  const pool = new Pool({ connectionString: databaseUrl, max: connections, options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan -c jit=off" });
  const query: Query = async (text, values) => (await pool.query(text, values as unknown[])).rows;
  const bound = new Map<string, unknown[]>();
  for (const [who, { scopes }] of Object.entries({ teacher, officer })) {
    const viewer = await viewerOfSession(query, createHash("sha256").update(TOKENS[who as "teacher"]).digest(), "zh");
    if (!viewer) throw new Error(`${who} has no session`);
    bound.set(who, [viewer.today, viewer.me, ...scopes.map((scope) => `{${(viewer.scopes[scope] ?? []).join()}}`)]);
  }
  const server = createServer((request, response) => {
    const [who = "", id] = (request.url ?? "").slice(1).split("?");
    const values = [id, ...(bound.get(who) ?? [])];
    const text = statements[who as "teacher"];
    pool.query<[string]>({ name: who, text, values, rowMode: "array" } as never).then(
      ({ rows }) => {
        const body = (rows as unknown as [string][])[0]![0];
        response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
        response.end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}
