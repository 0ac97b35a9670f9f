import { today } from "./time";
import type { Language } from "./messages";
import { viewerOfSession, type Query, type SessionKind, type Viewer } from "./viewer";

/** Placeholders of what tells whether a viewer is still who he was; null where there is none. */
interface GuardBinder {
  me(): string | null;
  epoch(): string;
  session(): string | null;
}

/**
 * Whether a viewer's rights are still those of now: nobody's rights changed since they were read, and his session
 * lives. It stands in the very statement that reads for him, so what was cached of him is never used after it is void.
 */
export function guardSql(binder: GuardBinder): string {
  if (binder.me() === null) return "true";
  const session = binder.session();
  const alive = `exists (select from session s join account a on a.id = s.account_id where s.id = ${session} and s.ended_at is null and s.expires_at > now() and a.disabled_at is null)`;
  return `(select value from rights_epoch) = ${binder.epoch()}${session === null ? "" : ` and ${alive}`}`;
}

/** Whether a viewer is still who he was, asked by itself: before what does not compile. */
export async function isCurrent(query: Query, viewer: Viewer): Promise<boolean> {
  const values: unknown[] = [];
  const bind = (value: unknown, cast: string): string => `$${values.push(value)}::${cast}`;
  const guard = guardSql({
    me: () => viewer.me,
    epoch: () => bind(viewer.epoch, "bigint"),
    session: () => (viewer.session === null ? null : bind(viewer.session, "uuid")),
  });
  if (viewer.today !== today()) return false;
  if (guard === "true") return true;
  const [row] = await query<{ current: boolean }>(`select ${guard} as current`, values);
  return row?.current === true;
}

/** Viewers of a process kept between requests, the least used given up first. */
export class ViewerCache {
  private readonly query: Query;
  private readonly most: number;
  private readonly viewers = new Map<string, Viewer>();

  constructor(query: Query, most = 5000) {
    this.query = query;
    this.most = most;
  }

  /** The viewer of a session as last read: every statement for him checks whether that is still so. Undefined when the session has ended. */
  async viewer(tokenHash: Buffer, language: Language, kind: SessionKind = "browser"): Promise<Viewer | undefined> {
    const key = `${kind} ${language} ${tokenHash.toString("base64")}`;
    const known = this.viewers.get(key);
    if (known === undefined || known.today !== today()) return this.renew(tokenHash, language, kind);
    this.viewers.delete(key);
    this.viewers.set(key, known);
    return known;
  }

  /** The viewer as he is now. */
  async renew(tokenHash: Buffer, language: Language, kind: SessionKind = "browser"): Promise<Viewer | undefined> {
    const key = `${kind} ${language} ${tokenHash.toString("base64")}`;
    this.viewers.delete(key);
    const viewer = await viewerOfSession(this.query, tokenHash, language, kind);
    // Who is confined reads nothing that would notice when he is let out, so he is read anew each time.
    if (viewer && viewer.confined === undefined) {
      this.viewers.set(key, viewer);
      for (const oldest of this.viewers.keys()) {
        if (this.viewers.size <= this.most) break;
        this.viewers.delete(oldest);
      }
    }
    return viewer;
  }
}
