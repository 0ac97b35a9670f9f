import { badInput } from "../../kernel/errors";
import { audit } from "../../kernel/audit";
import { BROWSER, command, PLATFORM_SCOPE, type Transaction } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { type Region, regionPolicy } from "../schools";
import { addressProblem } from "./post-to";
import { Webhook } from "./webhook.entity";
import { RegisterWebhookInput } from "./webhook.input";
import { webhookPolicy } from "./webhook.policy";
import { newSecret } from "./webhook.signature";

export function requireAddress(url: string): void {
  const problem = addressProblem(url);
  if (problem) throw badInput("input.url", problem);
}

/** The scope that an input names, if one may see it. */
async function scopeNamed(tx: Transaction, { scopeKind, scopeId }: RegisterWebhookInput): Promise<string> {
  if (scopeKind === "platform") return PLATFORM_SCOPE;
  if (!scopeId) throw badInput("input.scopeId", "webhook.scopeMissing");
  if (scopeKind === "alliance") return (await tx.see<Alliance>(alliancePolicy, scopeId, "input.scopeId")).id;
  return (await tx.see<Region>(regionPolicy, scopeId, "input.scopeId")).id;
}

/** Names an address elsewhere that is told of what happens from now on. Its secret is answered this once. */
export const registerWebhook = command("registerWebhook", RegisterWebhookInput, { policy: webhookPolicy, action: "register", secret: "its secret is answered once", grant: BROWSER }, async (tx, input) => {
  const { scopeKind, name, url, topics, template, language } = input;
  const scopeId = await scopeNamed(tx, input);
  const draft = { ownerId: tx.me, scopeKind, scopeId, name, url, topics, template, language: language ?? "zh", secret: newSecret() };
  await tx.require(webhookPolicy, "register", draft as Webhook);
  requireAddress(url);
  const { id, secret } = await tx.add(Webhook, draft);
  audit(tx, { action: "webhook.registered", subjectKind: "Webhook", subjectId: id, detail: { scopeKind, scopeId, host: new URL(url).host } });
  return { id, secret };
});
