/** Over what a webhook is told. */
export const WebhookScope = { ALLIANCE: "alliance", REGION: "region", PLATFORM: "platform" } as const;
export type WebhookScope = (typeof WebhookScope)[keyof typeof WebhookScope];

/** How what is sent is written: as data, or as the robots of three chats want it. */
export const WebhookTemplate = { JSON: "json", WECOM: "wecom", DINGTALK: "dingtalk", FEISHU: "feishu" } as const;
export type WebhookTemplate = (typeof WebhookTemplate)[keyof typeof WebhookTemplate];

export const WebhookState = { ACTIVE: "active", PAUSED: "paused", STOPPED: "stopped" } as const;
export type WebhookState = (typeof WebhookState)[keyof typeof WebhookState];

export const DeliveryState = { WAITING: "waiting", DELIVERED: "delivered", SKIPPED: "skipped", DEAD: "dead" } as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

/** Of what it is told. */
export const WebhookTopic = {
  ALLIANCE: "alliance",
  MEMBERSHIP: "membership",
  PAIRING: "pairing",
  PLAN: "plan",
  SCHOOL: "school",
  NOTICE: "notice",
  POST: "post",
  STATISTICS: "statistics",
} as const;
export type WebhookTopic = (typeof WebhookTopic)[keyof typeof WebhookTopic];

/** The first part of a kind of activity → its topic. */
export const topicOfSubject: Readonly<Record<string, WebhookTopic>> = {
  alliance: "alliance",
  membership: "membership",
  pairing: "pairing",
  plan: "plan",
  planItem: "plan",
  school: "school",
  weakPeriod: "school",
  notice: "notice",
  post: "post",
  comment: "post",
  statistics: "statistics",
};

/** A delivery that fails is tried again after so many seconds, and given up after the last. */
export const DELIVERY_PAUSES = [30, 120, 600, 3_600, 10_800, 21_600, 43_200] as const;
/** The log of deliveries is kept so long. */
export const DELIVERY_KEPT_DAYS = 30;
