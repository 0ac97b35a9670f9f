import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

import { StartError } from "../database/start-error";
import { Refusal } from "../kernel/errors";
import { languageOf, say } from "../kernel/messages";
import type { Query } from "../kernel/viewer";
import { createFirstAdministrator, type FirstAdministrator } from "../modules/identity";
import type { Config } from "./config";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Makes the first administrator of a database that has nobody: from the environment, else by asking at the terminal. */
export async function makeFirstAdministrator(query: Query, config: Pick<Config, "firstAdministrator">): Promise<void> {
  const { login, name, password } = config.firstAdministrator;
  if (login !== undefined && password !== undefined) {
    return createFirstAdministrator(query, { login, name: name ?? login, password }).catch((error: unknown) => {
      if (error instanceof Refusal) throw new StartError(`FIRST_ADMIN_${(error.details.field ?? "").toUpperCase()}: ${spoken(error)}`);
      throw error;
    });
  }
  if (!process.stdin.isTTY) {
    throw new StartError("The database has no account yet. Set FIRST_ADMIN_LOGIN, FIRST_ADMIN_NAME and FIRST_ADMIN_PASSWORD for the first administrator, start it once at a terminal to be asked, or set DEMO=1 for the demonstration.");
  }
  process.stdout.write("\nThis database is new. Who is its first administrator?\n");
  for (;;) {
    try {
      return await createFirstAdministrator(query, await ask());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      process.stdout.write(`${spoken(error)}\n`);
    }
  }
}

function spoken({ sentence, details }: Refusal): string {
  return say(sentence, languageOf(process.env.LANG?.replace("_", "-")), details.values);
}

async function ask(): Promise<FirstAdministrator> {
  let echo = true;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (echo) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const given = new AbortController();
  const giveUp = () => given.abort(new StartError("Stopped before there was an administrator."));
  // While readline reads, Ctrl-C is a key like others and reaches nobody else.
  terminal.on("SIGINT", () => process.emit("SIGINT"));
  for (const signal of SIGNALS) process.once(signal, giveUp);
  try {
    const { signal } = given;
    const login = (await terminal.question("Login: ", { signal })).trim();
    const name = (await terminal.question("Name: ", { signal })).trim();
    process.stdout.write("Password: ");
    echo = false;
    const password = await terminal.question("", { signal });
    process.stdout.write("\n");
    return { login, name, password };
  } finally {
    for (const signal of SIGNALS) process.off(signal, giveUp);
    terminal.close();
  }
}
