import { Column, Entity } from "typeorm";
import type { DeliveryState } from "../../../shared/webhooks";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** One thing told to one webhook, and how that went. */
@Code(88)
@Entity("webhook_delivery")
export class WebhookDelivery extends Identified {
  @Column("uuid") webhookId!: string;
  /** Null: a trial. */
  @Column("uuid", { nullable: true }) activityId!: string | null;
  @Column("text") kind!: string;
  @Column("text") state!: DeliveryState;
  @Column("int") tries!: number;
  @Column("int", { nullable: true }) status!: number | null;
  @Column("text", { nullable: true }) problem!: string | null;
  @Column("int", { nullable: true }) milliseconds!: number | null;
  @Column("timestamptz", { nullable: true }) nextAt!: Date | null;
  @Column("timestamptz", { nullable: true }) endedAt!: Date | null;
}
