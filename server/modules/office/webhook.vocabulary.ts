import { DeliveryState, WebhookScope, WebhookState, WebhookTemplate, WebhookTopic } from "../../../shared/webhooks";
import { enumeration } from "../../kernel/read";

enumeration("WebhookScope", "Over what a webhook is told.", WebhookScope);
enumeration("WebhookTemplate", "How what is sent is written.", WebhookTemplate, { JSON: "As data.", WECOM: "As a robot of 企业微信 takes it.", DINGTALK: "As a robot of 钉钉 takes it.", FEISHU: "As a robot of 飞书 takes it." });
enumeration("WebhookState", "Whether a webhook is told.", WebhookState, { STOPPED: "By the platform, after one thing could not be told however often it was tried." });
enumeration("DeliveryState", "How a delivery stands.", DeliveryState, { SKIPPED: "Not told: who answers for the webhook may not see it.", DEAD: "Given up." });
enumeration("WebhookTopic", "Of what a webhook is told.", WebhookTopic);
