import type { TFunction } from "i18next";
import { inWords, payloadOf } from "../../app/i18n/payload-words";
import type { NotificationLineFragment } from "../../gql/graphql";

/** Who did it: one, or one and how many others. */
function whoOf(line: NotificationLineFragment, t: TFunction<"notifications">): string {
  const name = line.actor?.name ?? t("somebody");
  return line.actorCount > 1 ? t("andOthers", { name, others: line.actorCount === 100 ? "99+" : line.actorCount - 1 }) : name;
}

/**
 * What a line says. Several events have a sentence of their own kind; a single one is said as the feed says it, unless
 * the kind has better words for the person whom it is for.
 */
export function sayNotification(line: NotificationLineFragment, t: TFunction<"notifications">, activity: TFunction<"activity">): string {
  const payload = payloadOf(line);
  const words = { ...inWords(payload, activity), who: whoOf(line, t), n: line.eventCount };
  const event = typeof payload["event"] === "string" ? payload["event"] : "other";
  if (line.eventCount > 1) return t([`many.${line.kind}`, "many.other"], words);
  const own = t(`one.${line.kind}`, { ...words, defaultValue: "" });
  if (own) return own;
  return t("plain", { who: words.who, what: activity([`kind.${event}`, "kind.other"], words) });
}

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

const partOfAlliance = (event: string): string => {
  if (event.startsWith("membership.")) return "/members";
  if (event.startsWith("pairing.")) return "/pairings";
  return event.startsWith("plan") ? "/plan" : "";
};

/** Where the matter is seen, or done. */
export function addressOfNotification(line: NotificationLineFragment): string {
  const payload = payloadOf(line);
  switch (line.subjectKind) {
    case "Alliance":
      return `/alliances/${line.subjectId}${partOfAlliance(text(payload["event"]) ?? "")}`;
    case "School":
      return `/schools/${line.subjectId}`;
    case "StatisticsReport":
    case "Region":
      return "/statistics";
    case "PolicyRule":
      return "/administration/policy";
    case "Post":
      return `/posts/${line.subjectId}`;
    case "Approval":
      return line.kind === "approval.decided" ? "/sent" : "/inbox";
    case "Notice":
      return `/notices/${line.subjectId}`;
    case "Webhook":
      return "/administration/webhooks";
    case "Account":
      return "/profile/security";
    default:
      return "/profile";
  }
}
