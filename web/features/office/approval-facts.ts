import type { TFunction } from "i18next";
import type { ApprovalLineFragment } from "../../gql/graphql";
import { formatDay } from "../../ui/format";

type Payload = Readonly<Record<string, unknown>>;
interface Place {
  readonly weekday?: number;
  readonly day?: string;
  readonly starts: string;
  readonly ends: string;
  readonly room?: string | null;
  readonly className?: string | null;
}

const listOf = (value: unknown): readonly Place[] => (Array.isArray(value) ? (value as Place[]) : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What people need to know to decide, beside the sentence: when each week, on which days, how far, for which need. Only what the payload has. */
export function factsOf({ payload }: Pick<ApprovalLineFragment, "payload">, { t, word, language }: { t: TFunction<"approvals">; word: TFunction<"words">; language: string }): (readonly [string, string])[] {
  const of = (payload && typeof payload === "object" ? payload : {}) as Payload;
  const place = ({ weekday, day, starts, ends, room, className }: Place): string =>
    [weekday ? t(`fact.weekday.${weekday}`) : formatDay(day ?? "", language), `${starts}–${ends}`, room, className].filter(Boolean).join(" ");
  const facts: (readonly [string, string])[] = [];
  const slots = listOf(of["slots"]);
  const visits = listOf(of["visits"]);
  const say = (name: string, value: string): void => {
    if (value) facts.push([t(`fact.${name}`), value]);
  };
  if (typeof of["subject"] === "string") say("subject", word(`subject.${upperSnake(of["subject"])}`, of["subject"]));
  say("slots", slots.map(place).join(t("common:listSeparator")));
  if (slots.length > 0 && typeof of["periods"] === "number") say("periods", String(of["periods"]));
  say("visits", visits.length === 0 ? "" : t("fact.visitsOf", { places: visits.map(place).join(t("common:listSeparator")), count: Number(of["visitCount"] ?? visits.length) }));
  say("mentees", Array.isArray(of["mentees"]) ? of["mentees"].filter((name) => typeof name === "string").join(t("common:listSeparator")) : "");
  if (typeof of["kilometres"] === "number") say("distance", t("fact.distanceOf", { kilometres: of["kilometres"], minutes: Number(of["minutes"] ?? 0) }));
  say("before", textOf(of["before"]));
  const need = of["need"] as { reason?: string; subject?: string | null } | null | undefined;
  if (need && typeof need === "object") say("need", [need.subject ? word(`subject.${upperSnake(need.subject)}`, need.subject) : "", need.reason].filter(Boolean).join(" · ") || t("fact.ofNeed"));
  say("purpose", textOf(of["purpose"]));
  say("override", textOf(of["overrideReason"]));
  return facts;
}

/** The page of what it is about, where there is one. */
export const pageOf = ({ payload }: Pick<ApprovalLineFragment, "payload">): string | null => {
  const id = payload && typeof payload === "object" ? (payload as Payload)["exchangeId"] : null;
  return typeof id === "string" ? `/exchanges/${id}` : null;
};

const upperSnake = (value: string): string => value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
