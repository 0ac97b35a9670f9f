import type { Readable } from "node:stream";
import { Refusal } from "../../../kernel/errors";
import { namedList } from "../../../kernel/read";
import { zipOf, type ZipPart } from "../../../kernel/sheets";
import type { Query, Viewer } from "../../../kernel/viewer";
import type { Day } from "../../../kernel/time";
import { pathOf } from "../exportable";
import { ListReader } from "../read-rows";
import { rosterCsv } from "./csv";
import { mayRoster, type RosterScope } from "./may-roster";
import { FILES, HEADERS, namePartsOf, orgTypeOf, roleOf, type WrittenFile } from "./format";

/** What is written of whom, for whom. */
export interface Rostering {
  readonly query: Query;
  readonly viewer: Viewer;
  readonly scope: RosterScope;
  /** After each page: how many rows there are, and whether one may go on. */
  page(rows: number): Promise<void>;
}

type Line = readonly string[];

/** The rows of a list as its viewer sees them, page by page: of each way, the values at its end. */
async function* listed({ query, viewer, page }: Rostering, list: string, filter: Record<string, unknown>, ways: readonly string[]): AsyncGenerator<unknown[][]> {
  const { type } = namedList(list)!;
  const reader = new ListReader(query, viewer, { list, parentId: null, filter, orderBy: null });
  const paths = ways.map((way) => pathOf(type, way));
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const read: { rows: unknown[][][]; next: string | null } = await reader.values(paths, after);
    await page(read.rows.length);
    yield* read.rows;
    after = read.next;
  }
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
/** Status and time of change are for increments; a whole file leaves them empty. */
const WHOLE = ["", ""] as const;

interface Region {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent_id: string | null;
}

/** Regions are public: that of a school, or all from one on. */
const regionsOf = ({ query, scope }: Rostering): Promise<Region[]> =>
  scope.kind === "school"
    ? query<Region>("select r.id, r.code, r.name, r.level, r.parent_id from region r join school s on s.region_id = r.id where s.id = $1", [scope.id])
    : query<Region>("select r.id, r.code, r.name, r.level, r.parent_id from region_closure c join region r on r.id = c.descendant_id where c.ancestor_id = $1 order by length(r.code), r.code", [scope.id]);

/** Schools that are open; their ids are kept, since nothing may name an org that is not in the file. */
async function* orgs(of: Rostering, schools: Set<string>): AsyncGenerator<Line> {
  const regions = await regionsOf(of);
  const known = new Set(regions.map(({ id }) => id));
  for (const { id, code, name, level, parent_id } of regions) yield [id, ...WHOLE, name, orgTypeOf[level] ?? "local", code, parent_id !== null && known.has(parent_id) ? parent_id : "", "", "", ""];
  const filter = of.scope.kind === "school" ? { id: of.scope.id } : { region: of.scope.id, closedOn: null };
  for await (const [[id], [code], [name], [region], [stages], [locality], [ownership]] of listed(of, "schools", filter, ["id", "code", "name", "regionId", "stages", "locality", "ownership"]) as AsyncIterable<[unknown[], unknown[], unknown[], unknown[], [string[]], unknown[], unknown[]]>) {
    schools.add(text(id));
    yield [text(id), ...WHOLE, text(name), "school", text(code), known.has(text(region)) ? text(region) : "", (stages ?? []).join(";"), text(locality), text(ownership)];
  }
}

interface Post {
  readonly id: string;
  readonly school: string;
  readonly duty: string;
  readonly since: string;
  readonly until: string;
  readonly subjects: readonly string[];
  readonly stages: readonly string[];
  readonly number: string;
}

const POST = ["id", "schoolId", "duty", "since", "until", "subjects", "stages", "number"] as const;

/** Everybody who works there today, with his posts at schools of the file. */
async function* staff(of: Rostering, schools: ReadonlySet<string>, ways: readonly string[]): AsyncGenerator<{ values: unknown[][]; posts: Post[] }> {
  const filter = { [of.scope.kind]: of.scope.id };
  for await (const values of listed(of, "people", filter, [...ways, ...POST.map((name) => `postsNow.${name}`)])) {
    const [ids = [], ...rest] = values.slice(ways.length);
    const posts = ids.map((id, i): Post => {
      const [school, duty, since, until, subjects, stages, number] = rest.map((column) => column[i]);
      return { id: text(id), school: text(school), duty: text(duty), since: text(since), until: text(until), subjects: (subjects ?? []) as string[], stages: (stages ?? []) as string[], number: text(number) };
    });
    // Where somebody has been longest comes first: that is his own school.
    yield { values, posts: posts.filter(({ school }) => schools.has(school)).toSorted((a, b) => (a.since < b.since || (a.since === b.since && a.id < b.id) ? -1 : 1)) };
  }
}

async function* users(of: Rostering, schools: ReadonlySet<string>, people: Set<string>): AsyncGenerator<Line> {
  for await (const { values, posts } of staff(of, schools, ["id", "name", "phone", "email", "accounts.login", "accounts.disabledAt"])) {
    const [id, name, phone, email, login, disabledAt] = values.map(([first]) => first);
    const [first] = posts;
    if (!first) continue;
    people.add(text(id));
    const { family, given } = namePartsOf(text(name));
    const enabled = login !== undefined && (disabledAt ?? null) === null;
    yield [
      text(id), ...WHOLE, String(enabled), text(login ?? id), first.number === "" ? "" : `{staffNumber:${first.number}}`, given, family, "", first.number, text(email), "", text(phone), "", "", "",
      "", "", "", "", "", first.school, "",
    ];
  }
}

async function* roles(of: Rostering, schools: ReadonlySet<string>, people: ReadonlySet<string>): AsyncGenerator<Line> {
  for await (const { values, posts } of staff(of, schools, ["id"])) {
    const person = text(values[0]?.[0]);
    // Who came since the users were written is in the next file.
    if (!people.has(person)) continue;
    for (const [i, post] of posts.entries()) {
      yield [post.id, ...WHOLE, person, i === 0 ? "primary" : "secondary", roleOf(post.duty), post.since, post.until, post.school, "", post.duty, post.subjects.join(";"), post.stages.join(";")];
    }
  }
}

interface Term {
  readonly id: string;
  readonly school_year: number;
  readonly season: string;
  readonly since: Day;
  readonly until: Day;
}

/** Terms of the nearest region that has entered a school year, and the years that they make. */
async function sessionsOf({ query, scope }: Rostering): Promise<Line[]> {
  const region = scope.kind === "school" ? "(select region_id from school where id = $1)" : "$1";
  const terms = await query<Term>(
    `select distinct on (t.school_year, t.season) t.id, t.school_year, t.season, t.since::text, t.until::text
     from region_closure c join term t on t.region_id = c.ancestor_id
     where c.descendant_id = ${region} and t.region_id = (
       select x.region_id from region_closure k join term x on x.region_id = k.ancestor_id where k.descendant_id = ${region} and x.school_year = t.school_year
       order by (select count(*) from region_closure d where d.descendant_id = x.region_id) desc limit 1)
     order by t.school_year, t.season, t.since`,
    [scope.id],
  );
  const years = [...new Set(terms.map((term) => term.school_year))];
  return years.flatMap((year): Line[] => {
    const own = terms.filter((term) => term.school_year === year).toSorted((a, b) => (a.since < b.since ? -1 : 1));
    const whole = `school-year-${year}`;
    // The binding names a school year by the calendar year in which it ends; its end dates are the first day no longer, as ours.
    return [
      [whole, ...WHOLE, `${year}-${year + 1}`, "schoolYear", own[0]!.since, own.at(-1)!.until, "", String(year + 1)],
      ...own.map((term): Line => [term.id, ...WHOLE, `${year}-${year + 1} ${term.season}`, "semester", term.since, term.until, whole, String(year + 1)]),
    ];
  });
}

/** The manifest says of every file of the standard whether it is there: what the platform does not hold is absent. */
const manifest = (there: ReadonlySet<string>): Line[] => [
  ["manifest.version", "1.0"],
  ["oneroster.version", "1.2"],
  ...FILES.map((file): Line => [`file.${file}`, there.has(file) ? "bulk" : "absent"]),
  ["source.systemName", "Lianxiao"],
  ["source.systemCode", "lianxiao"],
];

/** A zip of OneRoster 1.2: orgs, users, roles and school years of a school or a region, as the viewer sees them. Files without rows are absent, as the standard asks. */
export async function rosterFile(of: Rostering): Promise<Readable> {
  if (!(await mayRoster(of.query, of.viewer, of.scope))) throw new Refusal("FORBIDDEN", "exports.gone");
  const sessions = await sessionsOf(of);
  const filter = { [of.scope.kind]: of.scope.id };
  const anybody = (await new ListReader(of.query, of.viewer, { list: "people", parentId: null, filter, orderBy: null }).count()) ?? 0;
  const there = new Set<WrittenFile>(["orgs", ...(sessions.length > 0 ? ["academicSessions" as const] : []), ...(anybody > 0 ? ["users" as const, "roles" as const] : [])]);
  const schools = new Set<string>();
  const people = new Set<string>();
  const lines: Record<WrittenFile, () => AsyncIterable<Line> | Iterable<Line>> = { orgs: () => orgs(of, schools), academicSessions: () => sessions, users: () => users(of, schools, people), roles: () => roles(of, schools, people) };
  // One after the other: users name the schools that were written, roles the users.
  const inOrder = (["orgs", "academicSessions", "users", "roles"] as const).filter((file) => there.has(file));
  return zipOf([
    { name: "manifest.csv", content: rosterCsv(["propertyName", "value"], manifest(there)) },
    ...inOrder.map((file): ZipPart => ({ name: `${file}.csv`, content: rosterCsv(HEADERS[file], lines[file]()) })),
  ]);
}
