import { lookup } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address";

let privateAllowed = false;
/** For a platform whose robots stand in the same private network: said by the configuration, once, at the start. */
export function allowPrivateAddresses(allowed: boolean): void {
  privateAllowed = allowed;
}

/** What is wrong with an address as it is written; null when nothing is. What its name stands for is looked at when it is used. */
export function addressProblem(text: string): "webhook.badAddress" | "webhook.notHttps" | "webhook.privateAddress" | null {
  if (!URL.canParse(text)) return "webhook.badAddress";
  const { protocol, username, password, hostname } = new URL(text);
  if (username !== "" || password !== "" || hostname === "") return "webhook.badAddress";
  if (protocol !== "https:" && !(privateAllowed && protocol === "http:")) return "webhook.notHttps";
  const host = hostname.replace(/^\[|\]$/g, "");
  const local = isIP(host) ? isPrivateAddress(host) : /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host) || !host.includes(".");
  return local && !privateAllowed ? "webhook.privateAddress" : null;
}

export interface Answer {
  readonly status: number;
  /** The beginning of what was answered. */
  readonly text: string;
}

const PATIENCE_MS = 10_000;
const ANSWER_BYTES = 16_384;

/**
 * Posts to an address outside. The name is resolved once, every address that it stands for must be a public one, and
 * just that address is connected to: what the name says a moment later does not matter. Redirects are not followed,
 * answers are read only in part, and all of it takes ten seconds at most.
 */
export async function postTo(address: string, headers: Readonly<Record<string, string>>, body: string, patience: number = PATIENCE_MS): Promise<Answer> {
  const problem = addressProblem(address);
  if (problem) throw new Error(problem);
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true, verbatim: true });
  const [pinned] = found;
  if (!pinned) throw new Error("the name stands for no address");
  if (!privateAllowed && found.some((one) => isPrivateAddress(one.address))) throw new Error("the name stands for an address inside a private network");
  const pinnedLookup: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [pinned]);
    else done(null, pinned.address, pinned.family);
  };
  const bytes = Buffer.from(body);
  return new Promise<Answer>((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(
      url,
      { method: "POST", lookup: pinnedLookup, agent: false, signal: AbortSignal.timeout(patience), headers: { "content-type": "application/json; charset=utf-8", "user-agent": "Lianxiao-Webhooks/1", ...headers, "content-length": bytes.length } },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        const end = (): void => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") });
        answer.on("data", (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size < ANSWER_BYTES) return;
          end();
          request.destroy();
        });
        answer.on("end", end);
        answer.on("error", reject);
      },
    );
    request.on("error", (error) => reject(error.name === "AbortError" || error.name === "TimeoutError" ? new Error(`no answer within ${patience / 1000} seconds`) : error));
    request.end(bytes);
  });
}
