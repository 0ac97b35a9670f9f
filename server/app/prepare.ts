import type { Database } from "../database/data-source";
import { demonstrationAccountsIn, loadDemonstration, type NamedAccount } from "../database/demonstration";
import { showDemonstrationAccounts } from "../modules/identity";
import type { Config } from "./config";
import { queryOf } from "./context";
import { storeDemonstrationFiles } from "./demonstration-files";
import { makeFirstAdministrator } from "./first-administrator";

/**
 * Gives a database that has no account its first: those of the demonstration, or one administrator. Runs under the
 * setup lock. Returns what to tell the person who starts it: the demonstration's accounts, where it is there.
 */
export async function prepare(config: Config, database: Database, say: (line: string) => void): Promise<string[]> {
  if (!(await hasAccounts(database))) {
    // A database that somebody else brought up is theirs, and not filled unasked.
    if (config.demo ?? config.databaseUrl === undefined) {
      say("Loading the demonstration data …");
      await loadDemonstration(database.pool);
      await storeDemonstrationFiles(database);
    } else await makeFirstAdministrator(queryOf(database), config);
  }
  const accounts = await demonstrationAccountsIn(database.pool);
  showDemonstrationAccounts(accounts);
  return described(accounts);
}

function described(accounts: NamedAccount[]): string[] {
  const [first] = accounts;
  if (!first) return [];
  const width = Math.max(...accounts.map(({ login }) => login.length)) + 2;
  return [`Demonstration accounts, all with the password ${first.password}`, ...accounts.map(({ login, name, title, where }) => `  ${login.padEnd(width)}${title}　${name}　${where}`), ""];
}

async function hasAccounts({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>("select exists (select from account) as there");
  return rows[0]?.there === true;
}
