import type { TFunction } from "i18next";
import type { ActivityLineFragment } from "../../gql/graphql";

type Payload = Readonly<Record<string, unknown>>;

export const payloadOf = (activity: Pick<ActivityLineFragment, "payload">): Payload =>
  activity.payload && typeof activity.payload === "object" ? (activity.payload as Payload) : {};

/** Names of payload values that may hold a word of the vocabulary; all others (names of schools, titles) are said as they are. */
const coded = new Set(["role", "from", "to", "rank", "honour"]);

/** Words of the vocabulary arrive as the server keeps them (`lead`, `underWay`): they are said in the person's language. */
function inWords(payload: Payload, t: TFunction<"activity">): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(payload)) {
    if (name === "key") said[name] = t([`policyNames:${String(value)}`, "verbatim"], { value });
    else if (name === "subject" && typeof value === "string") said[name] = t([`words:subject.${value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`, "verbatim"], { value });
    else if (name === "region" && value === null) said[name] = t("wholeCountry");
    else if (typeof value === "number") said[name] = String(value);
    else if (typeof value === "string") said[name] = coded.has(name) ? t([`word.${value}`, "verbatim"], { value }) : value;
  }
  return said;
}

/** What happened, as the rest of a sentence that begins with who did it. */
export function sentenceOf(activity: ActivityLineFragment, t: TFunction<"activity">): string {
  const payload = payloadOf(activity);
  const key = `kind.${activity.kind}`;
  return t([key, "kind.other"], { ...inWords(payload, t) });
}

const decapital = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

/** Where the thing that the event is about can be seen; a part is seen on the page of its whole. */
export function addressOf(activity: ActivityLineFragment): string | null {
  const payload = payloadOf(activity);
  const alliance = text(payload["allianceId"]);
  switch (decapital(activity.subjectKind)) {
    case "alliance":
      return `/alliances/${activity.subjectId}`;
    case "membership":
      return alliance && `/alliances/${alliance}/members`;
    case "pairing":
      return alliance && `/alliances/${alliance}/pairings`;
    case "plan":
    case "planItem":
      return alliance && `/alliances/${alliance}/plan`;
    case "school":
      return `/schools/${activity.subjectId}`;
    case "teachingPoint":
    case "staffPost":
    case "weakPeriod": {
      const school = text(payload["schoolId"]);
      return school && `/schools/${school}`;
    }
    case "person":
    case "appointment":
    case "personRank":
    case "rank":
    case "honour":
    case "personHonour": {
      const person = text(payload["personId"]) ?? (decapital(activity.subjectKind) === "person" ? activity.subjectId : null);
      return person && `/people/${person}`;
    }
    case "statisticsReport": {
      const school = text(payload["schoolId"]);
      return school && `/schools/${school}/statistics?year=${String(payload["year"])}`;
    }
    case "staffingQuota": {
      const school = text(payload["schoolId"]);
      return school && `/quota?school=${school}&year=${String(payload["year"])}`;
    }
    case "policyRule": {
      const region = text(payload["regionId"]);
      return `/administration/policy${region ? `?region=${region}` : ""}`;
    }
    case "approval":
      return `/inbox/${activity.subjectId}`;
    case "delegation":
      return "/inbox/delegations";
    default:
      return null;
  }
}
