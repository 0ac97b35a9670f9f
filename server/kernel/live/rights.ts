import { today } from "../time";
import { viewersOfPersons, type Query, type Viewer } from "../viewer";
import type { Sight } from "./reader";
import type { Follower } from "./stream";

/** Sessions that nobody ended run out by themselves; looked after at least this often. */
const LOOK_AFTER_MS = 30_000;

/** Keeps the viewers of the connected sockets true: rights are read anew before any row that was numbered after they changed. */
export class Rights {
  private readonly followers = new Set<Follower>();
  private epoch = "";
  private sessions = "";
  private day = "";
  private nextLook = 0;

  constructor(private readonly query: Query) {}

  get size(): number {
    return this.followers.size;
  }

  /**
   * From now on the follower is looked after. It is read anew here, since its rights may have changed between its
   * sign-in and now; false when its session is over.
   */
  async admit(follower: Follower): Promise<boolean> {
    this.followers.add(follower);
    const alive = await this.alive([follower]);
    await this.read([follower]);
    if (!alive.has(follower.viewer.session ?? "")) this.followers.delete(follower);
    return this.followers.has(follower);
  }

  forget(follower: Follower): void {
    this.followers.delete(follower);
  }

  /** Ends who is no longer signed in, and answers those whose rights are not what they were. */
  async follow(sight: Pick<Sight, "epoch" | "sessions">, now = Date.now()): Promise<Follower[]> {
    const day = today(undefined, now);
    const all = [...this.followers];
    if (sight.sessions !== this.sessions || now >= this.nextLook) {
      this.nextLook = now + LOOK_AFTER_MS;
      const alive = await this.alive(all);
      for (const follower of all) {
        if (alive.has(follower.viewer.session ?? "")) continue;
        this.followers.delete(follower);
        follower.dismiss();
      }
      this.sessions = sight.sessions;
    }
    let changed: Follower[] = [];
    if (sight.epoch !== this.epoch || day !== this.day) {
      changed = await this.read(all.filter((follower) => this.followers.has(follower)));
      this.epoch = sight.epoch;
      this.day = day;
    }
    return changed;
  }

  private async alive(followers: readonly Follower[]): Promise<Set<string>> {
    const ids = [...new Set(followers.flatMap(({ viewer }) => viewer.session ?? []))];
    if (ids.length === 0) return new Set();
    const rows = await this.query<{ id: string; expires: number }>(
      `select session.id, extract(epoch from session.expires_at)::float8 * 1000 as expires from session
       join account on account.id = session.account_id
       where session.id = any($1::uuid[]) and session.ended_at is null and session.expires_at > now() and account.disabled_at is null`,
      [ids],
    );
    for (const { expires } of rows) this.nextLook = Math.min(this.nextLook, expires);
    return new Set(rows.map(({ id }) => id));
  }

  private async read(followers: readonly Follower[]): Promise<Follower[]> {
    const persons = [...new Set(followers.flatMap(({ viewer }) => viewer.me ?? []))];
    if (persons.length === 0) return [];
    const fresh = await viewersOfPersons(this.query, persons);
    return followers.filter((follower) => {
      const { me, session, language, scopes, grants } = follower.viewer;
      const viewer = fresh.get(me ?? "");
      // Two readings may overlap; the later one has the higher epoch.
      if (!viewer || Number(viewer.epoch) < Number(follower.viewer.epoch)) return false;
      follower.viewer = { ...viewer, session, language, ...(grants ? { grants } : {}) };
      return !sameScopes(scopes, viewer.scopes);
    });
  }
}

/** Ids come sorted from the database. */
const sameScopes = (before: Viewer["scopes"], after: Viewer["scopes"]): boolean => JSON.stringify(before) === JSON.stringify(after);
