import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

export interface Started {
  child: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves with the address once the server says that it is ready; fails when it ends before. */
  ready: Promise<string>;
  /** Exit code, or the signal's name. */
  ended: Promise<number | string>;
  /** Milliseconds from spawn to ready. */
  readyAfter(): number;
}

export interface StartOptions {
  env?: Record<string, string>;
  /** Folder of the project; another one for tests that copy it. */
  root?: string;
  /** Through npm, as people start it. */
  npm?: boolean;
  user?: { uid: number; gid: number };
}

/** `npm start` as a process of its own, on a free port; the caller stops it. */
export function startProcess({ env = {}, root = ROOT, npm = false, user }: StartOptions = {}): Started {
  const began = performance.now();
  const [program, ...options] = npm ? ["npm", "start"] : [join(root, "node_modules/.bin/node"), join(root, "server/app/bootstrap/start.mjs")];
  const child = spawn(program!, options, {
    cwd: root,
    // A group of its own, so that a test can send a signal to all of it, as a terminal does.
    detached: true,
    ...user,
    env: { PATH: process.env.PATH, HOME: user ? "/nonexistent" : process.env.HOME, PORT: "0", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let readyMs = Number.NaN;
  const ended = new Promise<number | string>((done, fail) => child.once("error", fail).once("close", (code, signal) => done(code ?? signal ?? "unknown")));
  const ready = new Promise<string>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /is ready: (http:\S+)/.exec(output)?.[1];
      if (url === undefined || !Number.isNaN(readyMs)) return;
      readyMs = performance.now() - began;
      done(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    ended.then((code) => fail(new Error(`ended with ${code} before it was ready:\n${output}`)), fail);
  });
  // A test that waits for the end only must not fail for the other promise.
  ready.catch(() => undefined);
  return { child, output: () => output, ready, ended, readyAfter: () => readyMs };
}

/** As a terminal does it: to everyone in the group. */
export async function interrupt(server: Started, signal: NodeJS.Signals = "SIGINT"): Promise<number | string> {
  if (server.child.exitCode === null && server.child.signalCode === null) process.kill(-server.child.pid!, signal);
  return server.ended;
}
