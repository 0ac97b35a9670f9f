import type { TFunction } from "i18next";
import { addressOfNotification } from "../../../shared/notifications";
import { inWords, payloadOf, type Payload } from "../../app/i18n/payload-words";
import type { NotificationLineFragment } from "../../gql/graphql";

/** The kind of the latest event. */
const eventOf = ({ event }: Payload): string => (typeof event === "string" ? event : "other");

const EXCERPT = 40;
/** The beginning of the post that a line is about, as the viewer may read it now. */
function excerptOf({ post }: NotificationLineFragment, t: TFunction<"notifications">): string {
  const letters = Array.from(post?.body.replace(/\s+/g, " ").trim() ?? "");
  if (letters.length === 0) return t("picture");
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join("")}…` : letters.join("");
}

/** Who did it: one, or one and how many others. */
function whoOf(line: NotificationLineFragment, t: TFunction<"notifications">): string {
  const name = line.actor?.name ?? t(line.actorCount > 0 ? "somebody" : "system");
  return line.actorCount > 1 ? t("andOthers", { name, others: line.actorCount === 100 ? "99+" : line.actorCount - 1 }) : name;
}

/**
 * What a line says. Several events have a sentence of their own kind; a single one is said as the feed says it, unless
 * the kind has better words for the person whom it is for.
 */
export function sayNotification(line: NotificationLineFragment, t: TFunction<"notifications">, activity: TFunction<"activity">): string {
  const payload = payloadOf(line);
  const words = { ...inWords(payload, activity), who: whoOf(line, t), n: line.eventCount, excerpt: excerptOf(line, t), reason: line.post?.hiddenReason ?? payload["reason"] ?? t("reasonUnseen") };
  if (line.eventCount > 1) return t([`many.${line.kind}`, "many.other"], words);
  const own = t(`one.${line.kind}`, { ...words, defaultValue: "" });
  if (own) return own;
  return t("plain", { who: words.who, what: activity([`kind.${eventOf(payload)}`, "kind.other"], words) });
}

/** Of a task: which job it was. */
const taskOf = ({ kind }: Payload): { task?: string } => (typeof kind === "string" ? { task: kind } : {});

/** Where the matter is seen, or done. */
export const addressOf = ({ kind, subjectKind, subjectId, ...line }: NotificationLineFragment): string =>
  addressOfNotification({ kind, subjectKind, subjectId, event: eventOf(payloadOf(line)), ...taskOf(payloadOf(line)) });
