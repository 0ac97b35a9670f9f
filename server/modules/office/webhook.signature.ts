import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

export const newSecret = (): string => PREFIX + randomBytes(32).toString("base64");

/**
 * The headers by which the other side knows that it is us, that nothing was changed, and when it was sent: those of
 * Standard Webhooks (standardwebhooks.com), for which there are libraries in every language. The id is the same when
 * a delivery is tried again: what came twice is told by it.
 */
export function signed(secret: string, id: string, seconds: number, body: string): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(seconds), "webhook-signature": `v1,${signature}` };
}
