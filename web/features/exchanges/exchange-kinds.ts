import { Subject as subjectWords } from "../../../shared/schools";
import type { ExchangeKind, Subject } from "../../gql/graphql";

export const exchangeKinds: readonly ExchangeKind[] = ["ITINERANT", "ROTATION", "SUPPORT", "OUTREACH", "SHADOWING", "SECONDMENT", "MENTORING"];
export const subjects = Object.keys(subjectWords) as Subject[];
