import { holds } from "../../kernel/policy";
import { permission } from "../identity";
import { notifies, subjectId, toPerson } from "./notifies";
import { webhookPolicy } from "./webhook.policy";

notifies("webhook.stopped", { as: "webhook.stopped", to: toPerson("ownerId"), about: { kind: "Webhook", id: subjectId, policy: webhookPolicy } });
permission("webhook.register", () => ({ op: "anyOf", of: [holds("platform"), holds("bureauOf"), holds("coordinatorOf")] }) as const);
