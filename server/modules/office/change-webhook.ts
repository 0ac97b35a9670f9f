import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { BROWSER, command } from "../../kernel/write";
import { requireAddress } from "./register-webhook";
import { Webhook } from "./webhook.entity";
import { ChangeWebhookInput, WebhookInput } from "./webhook.input";
import { webhookPolicy } from "./webhook.policy";
import { newSecret } from "./webhook.signature";

/** Changes a webhook. Who does answers for it from then on: it carries what he may see, and not what his predecessor could. */
export const changeWebhook = command("changeWebhook", ChangeWebhookInput, { policy: webhookPolicy, action: "change", grant: BROWSER }, async (tx, { id, version, name, url, topics, template, language }) => {
  const webhook = await tx.take(webhookPolicy, "change", id, version);
  if (url) requireAddress(url);
  await tx.change(Webhook, webhook, { name: name ?? undefined, url: url ?? undefined, topics: topics ?? undefined, template: template ?? undefined, language: language ?? undefined, ownerId: tx.me });
  audit(tx, { action: "webhook.changed", subjectKind: "Webhook", subjectId: id, detail: { host: new URL(url ?? webhook.url).host } });
  return { id };
});

export const pauseWebhook = command("pauseWebhook", WebhookInput, { policy: webhookPolicy, action: "pause" }, async (tx, { id, version }) => {
  const webhook = await tx.take(webhookPolicy, "pause", id, version);
  if (webhook.state !== "active") throw new Refusal("CONFLICT", "webhook.notActive", { field: "input.id" });
  await tx.change(Webhook, webhook, { state: "paused" });
  return { id };
});

/** What happened meanwhile is not told afterwards. Who lets it go on answers for it. */
export const resumeWebhook = command("resumeWebhook", WebhookInput, { policy: webhookPolicy, action: "resume" }, async (tx, { id, version }) => {
  const webhook = await tx.take(webhookPolicy, "resume", id, version);
  if (webhook.state === "active") throw new Refusal("CONFLICT", "webhook.active", { field: "input.id" });
  await tx.change(Webhook, webhook, { state: "active", ownerId: tx.me });
  return { id };
});

/** The old secret signs nothing any more. */
export const renewWebhookSecret = command("renewWebhookSecret", WebhookInput, { policy: webhookPolicy, action: "renewSecret", secret: "the secret is answered once", grant: BROWSER }, async (tx, { id, version }) => {
  const webhook = await tx.take(webhookPolicy, "renewSecret", id, version);
  const { secret } = await tx.change(Webhook, webhook, { secret: newSecret() });
  audit(tx, { action: "webhook.secretRenewed", subjectKind: "Webhook", subjectId: id, detail: {} });
  return { id, secret };
});

/** For good, with its log: its secret could not be put back. */
export const removeWebhook = command("removeWebhook", WebhookInput, { policy: webhookPolicy, action: "remove", grant: BROWSER }, async (tx, { id, version }) => {
  await tx.take(webhookPolicy, "remove", id, version);
  await tx.query("delete from webhook where id = $1", [id]);
  audit(tx, { action: "webhook.removed", subjectKind: "Webhook", subjectId: id, detail: {} });
  return { id };
});
