import { allOf, anyOf, holds, is, isNot, policy, through, within } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";

/** Who runs the alliance, who governs the region, who looks after the platform. */
const manages = anyOf<Webhook>(
  allOf<Webhook>(is("scopeKind", "alliance"), through<Webhook, Alliance>("scopeId", alliancePolicy, "change")),
  allOf<Webhook>(is("scopeKind", "region"), within("scopeId", "bureauRegions")),
  holds("platform"),
);

export const webhookPolicy = policy(
  "webhook",
  Webhook,
  { see: manages, register: manages, change: manages, remove: manages, renewSecret: manages, test: manages, pause: manages, resume: manages },
  { when: { pause: is<Webhook>("state", "active"), resume: isNot<Webhook>("state", "active") } },
);

const ofWebhook = through<WebhookDelivery, Webhook>("webhookId", webhookPolicy, "change");
export const webhookDeliveryPolicy = policy("webhookDelivery", WebhookDelivery, { see: ofWebhook, resend: ofWebhook }, { when: { resend: is<WebhookDelivery>("state", "dead") } });
