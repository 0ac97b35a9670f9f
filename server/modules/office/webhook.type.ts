import type { Relation } from "typeorm";
import { DeliveryState, WebhookScope, WebhookState, WebhookTemplate, WebhookTopic } from "../../../shared/webhooks";
import { Enum, EnumList, Id, Integer, List, Many, One, Roots, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { AllianceType } from "../alliances";
import { PersonType } from "../identity";
import { RegionType } from "../schools";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { webhookDeliveryPolicy, webhookPolicy } from "./webhook.policy";

@Table(WebhookDelivery, { description: "One thing told to a webhook, and how that went.", policy: webhookDeliveryPolicy, orders: { NEWEST: ["-createdAt", "-id"] } })
export class WebhookDeliveryType implements Pick<WebhookDelivery, "id" | "webhookId" | "kind" | "state" | "tries" | "status" | "problem" | "milliseconds" | "nextAt" | "endedAt" | "createdAt"> {
  @Id() id!: string;
  @Id("The webhook.") webhookId!: string;
  @Text("What happened, e.g. membership.began; webhook.tested is a trial.") kind!: string;
  @Enum(DeliveryState, "How it stands.", { filter: true }) state!: DeliveryState;
  @Integer("How often it was tried.") tries!: number;
  @Integer("The HTTP status that was answered last.") status!: number | null;
  @Text("What went wrong last.") problem!: string | null;
  @Integer("How long the other side took last.") milliseconds!: number | null;
  @Time("When it is tried again.") nextAt!: Date | null;
  @Time("When it came to its end.") endedAt!: Date | null;
  @Time("When it was to be told.", { filter: true }) createdAt!: Date;
}

@Table(Webhook, { description: "An address elsewhere, e.g. of a chat's robot, that is told of what happens in an alliance, a region or the platform.", policy: webhookPolicy, orders: { NAME: ["name", "id"], NEWEST: ["-createdAt", "-id"] } })
export class WebhookType implements Pick<Webhook, "id" | "scopeKind" | "scopeId" | "name" | "url" | "topics" | "template" | "language" | "state" | "version" | "createdAt"> {
  @Id() id!: string;
  @Enum(WebhookScope, "Over what it is told.", { filter: true }) scopeKind!: WebhookScope;
  @Id("The alliance or region.") scopeId!: string;
  @Text("Its name.") name!: string;
  @Text("The address.") url!: string;
  @EnumList(WebhookTopic, "Of what it is told.") topics!: WebhookTopic[];
  @Enum(WebhookTemplate, "How what is sent is written.") template!: WebhookTemplate;
  @Text("The language of its sentences: zh or en.") language!: "zh" | "en";
  @Enum(WebhookState, "Whether it is told now.", { filter: true }) state!: WebhookState;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was registered.") createdAt!: Date;
  @One("Who answers for it: it carries nothing that he may not see.", () => PersonType, "ownerId") owner!: Ref<Relation<PersonType>>;
  @One("The alliance, if it is over one.", () => AllianceType, "scopeId") alliance!: Ref<Relation<AllianceType>>;
  @One("The region, if it is over one.", () => RegionType, "scopeId") region!: Ref<Relation<RegionType>>;
  @Many("What it was told in the last days, newest first.", () => WebhookDeliveryType, "webhookId") deliveries!: Connection<WebhookDeliveryType>;
}

@Roots()
export class WebhookRoots {
  @List("The webhooks that you look after.", () => WebhookType) webhooks!: Connection<WebhookType>;
}
