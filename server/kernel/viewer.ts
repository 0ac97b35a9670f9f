import type { Day } from "./time";
import { today as todayIn } from "./time";
import type { Language } from "./messages";

/**
 * Who asks. The scopes are small arrays of ids, resolved by one SQL statement (`loadViewer`) and valid while
 * `epoch` is the database's `rights_epoch` and `today` has not passed.
 */
export interface Viewer {
  /** The person, or null when nobody is signed in. */
  readonly me: string | null;
  readonly session: string | null;
  /** The person of a session that may do nothing but change its password and sign out; for all else nobody is signed in. */
  readonly confined?: string;
  /** What a program that asks with a token may do; undefined is a browser, which may do all that its person may. */
  readonly grants?: readonly string[];
  readonly scopes: Readonly<Record<string, readonly string[]>>;
  readonly epoch: string;
  readonly today: Day;
  readonly language: Language;
}

/** Runs one prepared statement. Values are bound, never pasted. */
export type Query = <Row = Record<string, unknown>>(text: string, values: readonly unknown[]) => Promise<Row[]>;

interface Scope {
  readonly name: string;
  readonly sql: string;
  readonly feeds: boolean;
}
const declared: Scope[] = [];

/** The scope of everything whose activity a viewer is told: the person, and each scope that was declared with `feeds`. */
export const FEEDS = "feeds";

/**
 * Declares a scope: ids that policies compare with. `sql` selects one uuid column; `$1` is the person, `$2` the day,
 * and the scopes declared before are tables by their names: `select id from "schools"`.
 * With `feeds`, the viewer is told of the activity of these ids.
 */
export function scope(name: string, sql: string, options: { feeds?: boolean } = {}): void {
  if (name === FEEDS || declared.some((known) => known.name === name)) throw new Error(`the scope ${name} is there twice`);
  declared.push({ name, sql, feeds: options.feeds ?? false });
}

const allScopes = (): readonly Scope[] => [
  ...declared,
  { name: FEEDS, sql: ["select $1::uuid", ...declared.filter(({ feeds }) => feeds).map(({ name }) => `select id from "${name}"`)].join(" union "), feeds: false },
];

export const scopeNames = (): readonly string[] => allScopes().map(({ name }) => name);

/** A viewer who is not signed in: every scope is empty. */
export const nobody = (language: Language = "zh"): Viewer => ({
  me: null,
  session: null,
  scopes: Object.fromEntries(allScopes().map(({ name }) => [name, []])),
  epoch: "0",
  today: todayIn(),
  language,
});

const withScopes = (): string => allScopes().map(({ name, sql }) => `"${name}"(id) as materialized (${sql})`).join(",\n");
const scopeColumns = (): string => allScopes().map(({ name }) => `array(select distinct id::text from "${name}" where id is not null order by 1) as "${name}"`).join(",\n");

type Row = { __epoch: string; __session: string | null; __me: string } & Record<string, string[]>;

function fromRow(row: Row, today: Day, language: Language): Viewer {
  return {
    me: row.__me,
    session: row.__session,
    scopes: Object.fromEntries(allScopes().map(({ name }) => [name, row[name] ?? []])),
    epoch: row.__epoch,
    today,
    language,
  };
}

/** How old `last_seen_at` of a session in use may become: it is written this seldom, not with each request. */
const SEEN_EVERY = "10 minutes";

/** Who holds a session: a browser in a cookie, or a program that names it in a header. Neither can use the other's. */
export type SessionKind = "browser" | "token";

/**
 * The viewer of a living session, by the hash of its token; undefined when the session has ended or its account is
 * disabled. Whose password was given by somebody else is confined, unless he came in without it: the one place where
 * that is held.
 */
export async function viewerOfSession(query: Query, tokenHash: Buffer, language: Language, kind: SessionKind = "browser"): Promise<Viewer | undefined> {
  const today = todayIn();
  const [session] = await query<{ id: string; person_id: string; must_change_password: boolean; seen_long_ago: boolean; grants: string[] | null }>(
    `select s.id, s.person_id, s.grants, a.must_change_password and s.begun_by <> 'singleSignOn' as must_change_password, s.last_seen_at < now() - interval '${SEEN_EVERY}' as seen_long_ago
     from session s join account a on a.id = s.account_id
     where s.token_hash = $1 and s.kind = $2 and s.ended_at is null and s.expires_at > now() and a.disabled_at is null`,
    [tokenHash, kind],
  );
  if (!session) return undefined;
  if (session.seen_long_ago) await query("update session set last_seen_at = now() where id = $1", [session.id]);
  const viewer = await viewerOfPerson(query, session.person_id, language, today);
  if (session.must_change_password) return { ...nobody(language), epoch: viewer.epoch, session: session.id, confined: session.person_id };
  return { ...viewer, session: session.id, ...(session.grants ? { grants: session.grants } : {}) };
}

/** The viewer that a person is, without a session: for jobs and tests. */
export async function viewerOfPerson(query: Query, person: string, language: Language = "zh", today: Day = todayIn()): Promise<Viewer> {
  // `$2` is used in the select list too, so that it has a type even where no scope asks for the day.
  const text = `with ${withScopes()}
select (select value::text from rights_epoch) as "__epoch", $1::uuid::text as "__me", $2::date as "__today",
${scopeColumns()}`;
  const [row] = await query<Row>(text, [person, today]);
  if (!row) throw new Error("the viewer statement returned no row");
  return { ...fromRow(row, today, language), session: null };
}

/** Persons whose viewers one statement reads: what it holds in memory stays small. */
const PERSONS_AT_ONCE = 200;

/** The viewers that many persons are, by person: for streams, whose rights are read anew together. */
export async function viewersOfPersons(query: Query, persons: readonly string[], day: Day = todayIn()): Promise<Map<string, Viewer>> {
  // The scopes' own texts name the person `$1`; here it is a column of the outer query.
  const inner = `with ${withScopes()} select ${scopeColumns()}`.replace(/\$1\b/g, "who.id");
  const text = `select (select value::text from rights_epoch) as "__epoch", who.id::text as "__me", $2::date as "__today", what.*
from unnest($1::uuid[]) as who(id) cross join lateral (${inner}) as what`;
  const viewers = new Map<string, Viewer>();
  for (let at = 0; at < persons.length; at += PERSONS_AT_ONCE) {
    for (const row of await query<Row>(text, [persons.slice(at, at + PERSONS_AT_ONCE), day])) viewers.set(row.__me, { ...fromRow(row, day, "zh"), session: null });
  }
  return viewers;
}
