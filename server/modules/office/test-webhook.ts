import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { deliverWebhook } from "./deliver-webhook";
import type { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { ResendDeliveryInput, TestWebhookInput } from "./webhook.input";
import { webhookDeliveryPolicy, webhookPolicy } from "./webhook.policy";

/** Sends a trial. How it went stands in the log of deliveries a moment later. */
export const testWebhook = command("testWebhook", TestWebhookInput, { policy: webhookPolicy, action: "test" }, async (tx, { webhookId }) => {
  const webhook = await tx.see<Webhook>(webhookPolicy, webhookId, "input.webhookId");
  await tx.require(webhookPolicy, "test", webhook, "input.webhookId");
  const { id } = await tx.add(WebhookDelivery, { webhookId, kind: "webhook.tested" });
  tx.later(deliverWebhook, { deliveryId: id });
  return { id };
});

/** Tries what was given up once more, from the beginning. */
export const resendDelivery = command("resendDelivery", ResendDeliveryInput, { policy: webhookDeliveryPolicy, action: "resend" }, async (tx, { webhookDeliveryId }) => {
  const delivery = await tx.see<WebhookDelivery>(webhookDeliveryPolicy, webhookDeliveryId, "input.webhookDeliveryId");
  await tx.require(webhookDeliveryPolicy, "resend", delivery, "input.webhookDeliveryId");
  if (delivery.state !== "dead") throw new Refusal("CONFLICT", "webhook.notDead", { field: "input.webhookDeliveryId" });
  await tx.change(WebhookDelivery, delivery, { state: "waiting", tries: 0, endedAt: null });
  tx.later(deliverWebhook, { deliveryId: delivery.id });
  return { id: delivery.id };
});
