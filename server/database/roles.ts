import { Client, type Pool, type PoolClient } from "pg";

import { StartError } from "./start-error";

/** The tables of the platform, and those of the job queue. */
const SCHEMAS = ["public", "jobs"];
/** What only grows: the server's role adds to it through the trigger that chains it, and can do nothing else. */
const ONLY_ADDED_TO = ["audit_entry"];
/** What the server only reads: the end of that chain, and which migrations were applied. */
const ONLY_READ = ["audit_head", "migration"];

/**
 * Makes the role that a server signs in as, unless it is there. The address names it, with its password. Needs a
 * connection of the owner; without the right to make roles the person who runs the database has to do it.
 */
export async function ensureServerRole(owner: Pool, serverUrl: string): Promise<void> {
  const { user, password } = new Client({ connectionString: serverUrl });
  if (user === undefined) throw new StartError("DATABASE_URL must name the user that the server signs in as.");
  const { rowCount } = await owner.query("select from pg_roles where rolname = $1", [user]);
  if (rowCount !== 0) return;
  const client = new Client();
  try {
    await owner.query(`create role ${client.escapeIdentifier(user)} login${password ? ` password ${client.escapeLiteral(password)}` : ""}`);
  } catch (error) {
    const { code } = error as { code?: string };
    // Another process that starts at the same time was faster.
    if (code === "42710" || code === "23505") return;
    if (code === "42501") throw new StartError(`The role ${user} of DATABASE_URL does not exist, and that of MIGRATION_DATABASE_URL may not make it. Make it by hand: create role ${user} login password '…'`);
    throw error;
  }
}

/**
 * Gives the server's role the rows of all tables and nothing of their shape: it can change no table, trigger or function,
 * and of the audit log it can only add to the end. After each migration, since that may have brought tables.
 */
export async function grantToServer(owner: PoolClient, serverUrl: string): Promise<void> {
  const { user } = new Client({ connectionString: serverUrl });
  const role = owner.escapeIdentifier(user!);
  const { rows } = await owner.query<{ name: string; kept: string }>(
    `select current_database() as name, string_agg(c.oid::regclass::text, ', ' order by c.oid) as kept
     from pg_class c where c.relnamespace = any($1::regnamespace[]) and c.relkind in ('r', 'p', 'v', 'm') and c.relname <> all($2)`,
    [SCHEMAS, [...ONLY_ADDED_TO, ...ONLY_READ]],
  );
  const { name, kept } = rows[0]!;
  const guarded = [...ONLY_ADDED_TO, ...ONLY_READ].join(", ");
  await owner.query("begin");
  try {
    await owner.query(`grant connect, temporary on database ${owner.escapeIdentifier(name)} to ${role}`);
    await owner.query(`grant usage on schema ${SCHEMAS.join(", ")} to ${role}`);
    await owner.query(`revoke create on schema public from public`);
    await owner.query(`grant select, insert, update, delete on ${kept} to ${role}`);
    await owner.query(`grant usage, select on all sequences in schema ${SCHEMAS.join(", ")} to ${role}`);
    await owner.query(`revoke all on ${guarded} from ${role}`);
    await owner.query(`grant select on ${guarded} to ${role}`);
    await owner.query(`grant insert on ${ONLY_ADDED_TO.join(", ")} to ${role}`);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
}

/** Whether the role of these connections could rewrite the audit log: it owns the table, or is above all rights. */
export async function couldRewriteAudit(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ could: boolean }>("select has_table_privilege('audit_entry', 'UPDATE') or pg_has_role(c.relowner, 'MEMBER') as could from pg_class c where c.oid = 'audit_entry'::regclass");
  return rows[0]?.could === true;
}
