import { InputType } from "type-graphql";
import { WebhookScope, WebhookTemplate, WebhookTopic } from "../../../shared/webhooks";
import { CommandInput, EnumInput, EnumListInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

const NAME_MAX = 60;
const URL_MAX = 1000;

@InputType({ description: "A new webhook." })
export class RegisterWebhookInput extends CommandInput {
  @EnumInput(WebhookScope, "Over what it is told.") scopeKind!: WebhookScope;
  @IdInput("The alliance or region; empty over the platform.", { nullable: true }) scopeId?: string | null;
  @TextInput("Its name.", { min: 1, max: NAME_MAX }) name!: string;
  @TextInput("The address: https, and not one inside a private network.", { min: 10, max: URL_MAX }) url!: string;
  @EnumListInput(WebhookTopic, "Of what it is told.", { min: 1 }) topics!: WebhookTopic[];
  @EnumInput(WebhookTemplate, "How what is sent is written.") template!: WebhookTemplate;
  @TextInput("The language of its sentences: zh or en; zh when nothing is said.", { nullable: true, max: 2, pattern: /^(zh|en)$/ }) language?: "zh" | "en" | null;
}

@InputType({ description: "What changes of a webhook. What is not given stays. Whoever changes it answers for it from then on." })
export class ChangeWebhookInput extends VersionedInput {
  @TextInput("Its name.", { nullable: true, min: 1, max: NAME_MAX }) name?: string | null;
  @TextInput("The address: https, and not one inside a private network.", { nullable: true, min: 10, max: URL_MAX }) url?: string | null;
  @EnumListInput(WebhookTopic, "Of what it is told.", { nullable: true, min: 1 }) topics?: WebhookTopic[] | null;
  @EnumInput(WebhookTemplate, "How what is sent is written.", { nullable: true }) template?: WebhookTemplate | null;
  @TextInput("The language of its sentences: zh or en.", { nullable: true, max: 2, pattern: /^(zh|en)$/ }) language?: "zh" | "en" | null;
}

@InputType({ description: "Which webhook, in the version that you saw." })
export class WebhookInput extends VersionedInput {}

@InputType({ description: "Which webhook is tried." })
export class TestWebhookInput extends CommandInput {
  @IdInput("The webhook.") webhookId!: string;
}

@InputType({ description: "Which delivery is tried again." })
export class ResendDeliveryInput extends CommandInput {
  @IdInput("The delivery.") webhookDeliveryId!: string;
}
