import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { StartError } from "../start-error";
import type { Owner, Place } from "./place";
import { commandOf, gone, isAlive } from "./processes";

export const SUPERUSER = "lianxiao";
/** Only names the socket file; nothing listens on a port. */
export const SOCKET_PORT = 5432;
const LOG_LIMIT_BYTES = 10_000_000;

/** One cluster in one folder: the files, and the process when there is one. */
export class Cluster {
  readonly data: string;
  readonly log: string;
  #child: ChildProcess | undefined;

  constructor(
    private readonly place: Place,
    private readonly owner: Owner | undefined,
    private readonly socketDir: string,
    private readonly settings: Record<string, string>,
  ) {
    this.data = join(place.folder, "postgres");
    this.log = join(place.folder, "postgres.log");
  }

  get exists(): boolean {
    return existsSync(join(this.data, "PG_VERSION"));
  }

  /** Makes the files of a new cluster under another name and renames them when they are whole, so that one cut short is never started. */
  async initialise(password: string): Promise<void> {
    const draft = `${this.data}.new`;
    rmSync(draft, { recursive: true, force: true });
    const passwordFile = join(this.place.folder, `password.${process.pid}`);
    this.#own(draft);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (this.owner) chownSync(passwordFile, this.owner.uid, this.owner.gid);
    try {
      const child = spawn(
        this.place.binaries.initdb,
        [`--pgdata=${draft}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--locale=C.UTF-8", "--encoding=UTF8", "--no-instructions"],
        { ...this.owner, cwd: "/", env: this.#environment(), stdio: ["ignore", "pipe", "pipe"] },
      );
      const output: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
      const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
      if (code !== 0) throw new StartError(`PostgreSQL could not make its files in ${this.data}: ${Buffer.concat(output).toString().trim()}`);
      renameSync(draft, this.data);
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }

  requireVersion(): void {
    const found = readFileSync(join(this.data, "PG_VERSION"), "utf8").trim();
    const { major } = this.place.binaries;
    if (found !== major) throw new StartError(`The data in ${this.data} are of PostgreSQL ${found} and this version brings ${major}. Dump them with the old version, or choose another DATA_DIR.`);
  }

  /** The running server of this cluster, whoever started it. A note left by a dead one, or whose number now is another program's, is removed. */
  running(): number | undefined {
    const pid = Number(this.#note()[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    const command = commandOf(pid);
    const ours = command === undefined || command.includes(this.data);
    if (isAlive(pid) && ours) return pid;
    rmSync(join(this.data, "postmaster.pid"), { force: true });
    rmSync(join(this.socketDir, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
    return undefined;
  }

  /** Starts the server and waits until it takes connections; recovery after a crash may take its time, and is waited for. */
  async start(): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const pid = await this.#launch();
      if (pid !== undefined) return pid;
      // Children of a server that was killed hold its shared memory for a moment.
      if (attempt === 10 || !/pre-existing shared memory block|lock file .* already exists/.test(this.#lastWords())) {
        throw new StartError(`PostgreSQL did not start. The end of ${this.log}:\n${this.#lastWords()}`);
      }
      await sleep(300);
    }
  }

  /** Waits for a server that someone else started. */
  async ready(pid: number): Promise<boolean> {
    while (isAlive(pid)) {
      if (this.#note()[7]?.trim() === "ready") return true;
      await sleep(10);
    }
    return false;
  }

  /** Ends sessions, writes everything out and stops; the hard way only when that takes more than 30 seconds. */
  async stop(pid: number): Promise<void> {
    for (const [signal, waitMs] of [["SIGINT", 30_000], ["SIGQUIT", 10_000], ["SIGKILL", 5_000]] as const) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
      if (await gone(pid, waitMs)) return;
    }
    throw new Error(`PostgreSQL (process ${pid}) does not stop`);
  }

  async #launch(): Promise<number | undefined> {
    this.#own(this.socketDir);
    if (existsSync(this.log) && statSync(this.log).size > LOG_LIMIT_BYTES) truncateSync(this.log);
    const log = openSync(this.log, "a", 0o600);
    const settings = { listen_addresses: "", unix_socket_directories: this.socketDir, port: String(SOCKET_PORT), ...this.settings };
    // A session of its own: Ctrl-C in the terminal reaches the server, which then stops PostgreSQL in order.
    const child = spawn(this.place.binaries.postgres, ["-D", this.data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])], {
      ...this.owner,
      cwd: "/",
      detached: true,
      env: this.#environment(),
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    child.unref();
    this.#child = child;
    const spawned = await new Promise<boolean>((resolve, reject) => child.once("error", reject).once("spawn", () => resolve(true)));
    const pid = child.pid;
    if (!spawned || pid === undefined) return undefined;
    while (this.#child.exitCode === null && this.#child.signalCode === null && isAlive(pid)) {
      const note = this.#note();
      if (Number(note[0]) === pid && note[7]?.trim() === "ready") return pid;
      await sleep(10);
    }
    return undefined;
  }

  /** postmaster.pid: process, folder, beginning, port, socket folder, address, memory key, status. */
  #note(): string[] {
    try {
      return readFileSync(join(this.data, "postmaster.pid"), "utf8").split("\n");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  }

  #lastWords(): string {
    return existsSync(this.log) ? readFileSync(this.log, "utf8").trimEnd().split("\n").slice(-12).join("\n") : "";
  }

  #own(folder: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (this.owner) chownSync(folder, this.owner.uid, this.owner.gid);
  }

  /** Nothing of the caller's environment: PGDATA and its kin would change what is started. */
  #environment(): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, LC_ALL: "C.UTF-8", TZ: "UTC" };
  }
}
