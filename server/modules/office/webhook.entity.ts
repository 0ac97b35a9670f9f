import { Column, Entity } from "typeorm";
import type { WebhookScope, WebhookState, WebhookTemplate, WebhookTopic } from "../../../shared/webhooks";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** An address elsewhere that is told of what happens. */
@Code(87)
@Entity("webhook")
export class Webhook extends Versioned {
  /** Who answers for it: who registered or last changed it. It carries nothing that he may not see. */
  @Column("uuid") ownerId!: string;
  @Column("text") scopeKind!: WebhookScope;
  @Column("uuid") scopeId!: string;
  @Column("text") name!: string;
  @Column("text") url!: string;
  @Column("text", { array: true }) topics!: WebhookTopic[];
  @Column("text") template!: WebhookTemplate;
  @Column("text") language!: "zh" | "en";
  /** `whsec_` and 32 bytes in base64, as Standard Webhooks have it. Needed to sign, so kept as it is, and shown once. */
  @Column("text") secret!: string;
  @Column("text") state!: WebhookState;
}
