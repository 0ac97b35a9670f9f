/** How one hears of a kind when one has said nothing oneself. */
export interface NotificationDefault {
  readonly page: boolean;
  readonly mail: boolean;
}

const both: NotificationDefault = { page: true, mail: true };
const page: NotificationDefault = { page: true, mail: false };

/** What somebody is told of because he must know or do it: the kinds that can be switched one by one. */
export const notificationKinds = {
  "approval.asked": both,
  "approval.decided": both,
  "notice.published": both,
  "notice.reminded": both,
  "notice.signed": page,
  "post.mentioned": both,
  "post.hidden": both,
  "comment.added": page,
  "reaction.added": page,
  "membership.began": page,
  "membership.changed": page,
  "membership.ended": both,
  "alliance.changed": page,
  "pairing.changed": page,
  "planItem.changed": both,
  "school.changed": page,
  "staffPost.changed": page,
  "appointment.changed": both,
  "honour.changed": page,
  "account.changed": page,
  "statistics.asked": both,
  "statistics.changed": page,
  "policy.changed": page,
  "webhook.stopped": both,
} as const satisfies Record<string, NotificationDefault>;
export type NotificationKind = keyof typeof notificationKinds;

/** The hour of the daily digest when nothing is said. */
export const DIGEST_HOUR = 7;
/** What is older when it is found is history, and nobody is told of it. */
export const NOTIFIED_WITHIN_DAYS = 30;
