import { Subject as subjectWords } from "../../../shared/schools";
import type { ExchangeKind, NeedPriority, Subject } from "../../gql/graphql";

export const kinds: readonly ExchangeKind[] = ["ITINERANT", "ROTATION", "SUPPORT", "OUTREACH", "SHADOWING", "SECONDMENT", "MENTORING"];
export const priorities: readonly NeedPriority[] = ["LOW", "NORMAL", "HIGH", "URGENT"];
export const subjects = Object.keys(subjectWords) as Subject[];
