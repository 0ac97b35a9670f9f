/** How one hears of a kind when one has said nothing oneself. */
export interface NotificationDefault {
  readonly page: boolean;
  readonly mail: boolean;
  /** A letter of its own; there is nothing of it on the page. */
  readonly mailOnly?: true;
}

const both: NotificationDefault = { page: true, mail: true };
const page: NotificationDefault = { page: true, mail: false };
const letter: NotificationDefault = { page: false, mail: true, mailOnly: true };

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
  "account.asked": both,
  "statistics.asked": both,
  "statistics.changed": page,
  "policy.changed": page,
  "task.finished": page,
  "webhook.stopped": both,
  "agenda.confirmed": letter,
  "need.posted": page,
  "offer.made": page,
  "offer.nominated": both,
  "offer.answered": page,
  "exchange.proposed": page,
  "exchange.decided": both,
  "exchange.changed": both,
  "exchange.calendar": page,
  "log.written": page,
  "log.signed": page,
  "log.returned": both,
  "log.missing": both,
  "log.unsigned": both,
  "appraisal.given": both,
  "appraisal.answered": page,
  "appraisal.missing": both,
  "certificate.changed": both,
  "hiring.asked": both,
  "hiring.decided": both,
} as const satisfies Record<string, NotificationDefault>;
export type NotificationKind = keyof typeof notificationKinds;

export const isMailOnly = (kind: string): boolean => (notificationKinds as Readonly<Record<string, NotificationDefault>>)[kind]?.mailOnly === true;

/** The letters with a calendar file that tell of events that were settled, changed or called off. */
export const AGENDA_NOTIFICATION = "agenda.confirmed" satisfies NotificationKind;

const partOfAlliance = (event: string): string => {
  if (event.startsWith("membership.")) return "/members";
  if (event.startsWith("pairing.")) return "/pairings";
  return event.startsWith("plan") ? "/plan" : "";
};

/** Where the matter of a line is seen, or done: the address of a page. */
export function addressOfNotification(line: { readonly kind: string; readonly subjectKind: string; readonly subjectId: string; readonly event: string; readonly task?: string }): `/${string}` {
  switch (line.subjectKind) {
    case "Alliance":
      return `/alliances/${line.subjectId}${partOfAlliance(line.event)}`;
    case "School":
      return line.kind === "log.written" || line.kind === "log.unsigned" ? `/exchanges/schools/${line.subjectId}/logs` : `/schools/${line.subjectId}`;
    case "Exchange":
      return `/exchanges/${line.subjectId}`;
    case "TeachingLog":
      return "/exchanges/mine";
    case "Post":
      return `/posts/${line.subjectId}`;
    case "Approval":
      return line.kind === "approval.decided" ? "/inbox/sent" : "/inbox";
    case "Notice":
      return `/notices/${line.subjectId}`;
    case "StatisticsReport":
    case "Region":
      return "/statistics";
    case "PolicyRule":
      return "/administration/policy";
    case "Task":
      return /import/i.test(line.task ?? "") ? "/imports" : /export/i.test(line.task ?? "") ? "/exports" : "/profile";
    case "Webhook":
      return "/administration/webhooks";
    case "Need":
      return "/exchanges";
    case "Offer":
      return line.kind === "offer.nominated" ? "/exchanges/mine/offers" : "/exchanges";
    case "ServiceCertificate":
      return "/exchanges/mine/record";
    case "Hiring":
      return `/hiring/${line.subjectId}`;
    case "Account":
      return line.kind === "account.asked" ? "/administration" : "/profile/security";
    case "Person":
      return line.kind === "log.missing" ? "/exchanges/mine" : "/profile";
    default:
      return "/profile";
  }
}

/** The hour of the daily digest when nothing is said. */
export const DIGEST_HOUR = 7;
/** What is older when it is found is history, and nobody is told of it. */
export const NOTIFIED_WITHIN_DAYS = 30;
