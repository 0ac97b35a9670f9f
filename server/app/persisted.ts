import { existsSync, readFileSync } from "node:fs";

import type { PersistedQueryOptions } from "@apollo/server";
import { Kind, parse } from "graphql";

import { StartError } from "../database/start-error";

/** The web client's own documents: sha-256 of the text, and the text. */
export type Manifest = ReadonlyMap<string, string>;

/** Reads the manifest that the web client's code generation commits; none means that every operation is sent in full. */
export function readManifest(path: string): Manifest {
  if (!existsSync(path)) return new Map();
  const entries = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  if (Object.entries(entries).some(([hash, text]) => !/^[0-9a-f]{64}$/.test(hash) || typeof text !== "string")) throw new StartError(`${path} is no list of documents by their sha-256.`);
  return new Map(Object.entries(entries));
}

/** Names of the operations in the manifest: the only ones that become a label of a metric, so that strangers cannot make labels without end. */
export function operationNames(manifest: Manifest): ReadonlySet<string> {
  const names = [...manifest.values()].flatMap((text) => parse(text).definitions.map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined)));
  return new Set(names.filter((name) => name !== undefined));
}

/** What Apollo asks for a document by hash. Nothing is ever added: a client cannot register its own. */
export function manifestCache(manifest: Manifest): PersistedQueryOptions["cache"] {
  // Apollo puts a prefix of its own before the hash.
  return {
    get: async (key) => manifest.get(key.slice(key.lastIndexOf(":") + 1)),
    set: async () => undefined,
    delete: async () => undefined,
  };
}
