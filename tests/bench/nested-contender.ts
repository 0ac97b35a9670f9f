import "reflect-metadata";
import { createHash } from "node:crypto";
import { readConfig } from "../../server/app/config";
import { startServer } from "../../server/app/server";
import { NESTED } from "./nested-world";
import { servePeer } from "./nested-peer";

/** One contender in a process of its own, as servers are: `server`, `reference` or `peer`. Prints its address. */
const [kind] = process.argv.slice(2);
const config = readConfig({ ...process.env, PORT: "0" });
const { databaseUrl } = config;
if (databaseUrl === undefined) throw new Error("DATABASE_URL is not set");
const url =
  kind === "peer"
    ? await servePeer(databaseUrl, config.databaseConnections)
    : (await startServer({ ...config, databaseUrl }, { manifest: new Map([[createHash("sha256").update(NESTED).digest("hex"), NESTED]]), reads: kind === "reference" ? "reference" : "compiled" })).url;
process.send?.(url);
