import { DELIVERY_PAUSES } from "../../../shared/webhooks";
import { entityNamedBy } from "../../kernel/ids";
import { job, type Work } from "../../kernel/jobs";
import type { Lookup } from "../../kernel/policy";
import { Reads, type Row } from "../../kernel/read";
import { typeOfEntity } from "../../kernel/read/decorators";
import { selectBy } from "../../kernel/write/rows";
import type { Transaction } from "../../kernel/write";
import { ActivityType } from "../activity";
import { PersonType } from "../identity";
import { postTo } from "./post-to";
import { bodyOf, refusedBy, type Told } from "./webhook.body";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { webhookPolicy } from "./webhook.policy";
import { signed } from "./webhook.signature";

const PROBLEM_LENGTH = 300;

const rowOf = async <R extends object>(work: Work, entity: abstract new () => R, id: string): Promise<R | undefined> => {
  const { text, values } = selectBy(entity, "id", id);
  return (await work.query<R>(text, values))[0];
};

/** Tells one thing to one webhook. What fails is tried again with growing pauses, and given up in the end. */
export const deliverWebhook = job<{ deliveryId: string }>("deliverWebhook", { retries: 3, timeoutSeconds: 60 }, async (work, { deliveryId }) => {
  const delivery = await rowOf(work, WebhookDelivery, deliveryId);
  if (!delivery || delivery.state !== "waiting") return { state: delivery?.state ?? "gone" };
  const webhook = await rowOf(work, Webhook, delivery.webhookId);
  if (!webhook) return { state: "gone" };
  const told = webhook.state === "active" || delivery.activityId === null ? await toldAsOwner(work, webhook, delivery) : null;
  if (!told) {
    await work.transaction((tx) => tx.change(WebhookDelivery, delivery, { state: "skipped", endedAt: new Date(), nextAt: null }));
    return { state: "skipped" };
  }
  const outcome = await send(webhook, told);
  return work.transaction((tx) => record(tx, webhook, delivery, outcome));
});

/** What is told, as the owner of the webhook may read it now; null when he may not, looks after the webhook no more, or may not come in himself. */
async function toldAsOwner(work: Work, webhook: Webhook, delivery: WebhookDelivery): Promise<Told | null> {
  const [closed] = await work.query("select from account where person_id = $1 and disabled_at is not null", [webhook.ownerId]);
  if (closed) return null;
  const viewer = await work.viewer(webhook.ownerId);
  const lookup: Lookup = (entity, property, value) => {
    const { text, values } = selectBy(entity, property, value);
    return work.query<object>(text, values);
  };
  if (!(await webhookPolicy.check("change", webhook, viewer, lookup))) return null;
  const scope = { kind: webhook.scopeKind, id: webhook.scopeId };
  const base = { deliveryId: delivery.id, kind: delivery.kind, scope };
  if (delivery.activityId === null) return { ...base, at: new Date(delivery.createdAt).toISOString(), subject: null, actor: null, payload: { name: webhook.name } };
  const reads = new Reads(viewer, work.query);
  const activity = (await reads.row(ActivityType, delivery.activityId)) as (Row & { kind: string; createdAt: string; subjectKind: string; subjectId: string; payload: Record<string, unknown> }) | null;
  if (!activity || !(await subjectIsSeen(reads, activity.subjectId))) return null;
  const [acted] = await work.query<{ actor_id: string | null }>("select actor_id from activity where id = $1", [delivery.activityId]);
  const actor = acted?.actor_id ? ((await reads.row(PersonType, acted.actor_id)) as (Row & { name: string }) | null) : null;
  return { ...base, at: activity.createdAt, subject: { type: activity.subjectKind, id: activity.subjectId }, actor: actor && { id: actor.id, name: actor.name }, payload: activity.payload };
}

/** What has a type of its own is told only to who sees it: it may have been hidden or thrown away since. */
async function subjectIsSeen(reads: Reads, id: string): Promise<boolean> {
  const entity = entityNamedBy(id);
  return entity === undefined || typeOfEntity(entity) === undefined || (await reads.node(id)) !== null;
}

interface Outcome {
  readonly good: boolean;
  /** Trying again would not help. */
  readonly final: boolean;
  readonly status: number | null;
  readonly problem: string | null;
  readonly milliseconds: number;
}

async function send(webhook: Webhook, told: Told): Promise<Outcome> {
  const body = bodyOf(told, webhook.template, webhook.language);
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  try {
    const { status, text } = await postTo(webhook.url, signed(webhook.secret, told.deliveryId, Math.floor(Date.now() / 1000), body), body);
    const problem = status >= 200 && status < 300 ? refusedBy(webhook.template, text) : status >= 300 && status < 400 ? "a redirect is not followed" : `HTTP ${status}`;
    return { good: problem === null, final: status === 410, status, problem, milliseconds: took() };
  } catch (error) {
    return { good: false, final: false, status: null, problem: (error as Error).message.slice(0, PROBLEM_LENGTH), milliseconds: took() };
  }
}

async function record(tx: Transaction, webhook: Webhook, delivery: WebhookDelivery, { good, final, status, problem, milliseconds }: Outcome): Promise<{ state: string }> {
  const tries = delivery.tries + 1;
  // A trial is for who waits for it: it is not tried again.
  const pause = delivery.activityId === null || final ? undefined : DELIVERY_PAUSES[tries - 1];
  const state = good ? "delivered" : pause === undefined ? "dead" : "waiting";
  const nextAt = state === "waiting" ? new Date(Date.now() + pause! * 1000) : null;
  await tx.change(WebhookDelivery, delivery, { state, tries, status, problem, milliseconds, nextAt, endedAt: state === "waiting" ? null : new Date() });
  if (nextAt) tx.later(deliverWebhook, { deliveryId: delivery.id }, { at: nextAt });
  if (state === "dead" && delivery.activityId !== null) await stop(tx, webhook);
  if (delivery.activityId === null) tx.tell({ kind: "webhook.tried", subjectKind: "WebhookDelivery", subjectId: delivery.id, audience: [webhook.ownerId], silent: true });
  return { state };
}

/** Nobody is at the other end any more: nothing further is sent there, and who answers for it is told. */
async function stop(tx: Transaction, webhook: Webhook): Promise<void> {
  const stopped = await tx.query("update webhook set state = 'stopped', version = version + 1 where id = $1 and state = 'active' returning 1", [webhook.id]);
  if (stopped.length > 0) tx.tell({ kind: "webhook.stopped", subjectKind: "Webhook", subjectId: webhook.id, audience: [webhook.ownerId], payload: { name: webhook.name, ownerId: webhook.ownerId }, silent: true });
}
