import type { TFunction } from "i18next";
import { inWords, payloadOf } from "../../app/i18n/payload-words";
import type { ActivityLineFragment } from "../../gql/graphql";

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
    case "post":
      return `/posts/${activity.subjectId}`;
    case "postComment": {
      const post = text(payload["postId"]);
      return post && `/posts/${post}`;
    }
    case "membership":
      return alliance && `/alliances/${alliance}/members`;
    case "pairing":
      return alliance && `/alliances/${alliance}/pairings`;
    case "exchange":
      return `/exchanges/${activity.subjectId}`;
    case "hiring":
      return `/hiring/${activity.subjectId}`;
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
    case "term":
    case "specialDay": {
      const region = text(payload["regionId"]);
      return region ? `/calendar/${region}` : "/calendar";
    }
    case "bellSchedule": {
      const school = text(payload["schoolId"]);
      return school && `/schools/${school}`;
    }
    case "approval":
      return `/inbox/${activity.subjectId}`;
    case "notice":
      return `/notices/${activity.subjectId}`;
    case "peopleGroup":
      return "/groups";
    case "delegation":
      return "/inbox/delegations";
    default:
      return null;
  }
}
