import { anyOf, holds, isNotSet, own, policy } from "../../kernel/policy";
import { Session } from "./session.entity";

export const sessionPolicy = policy("session", Session, { see: anyOf<Session>(own("personId"), holds("platform")), end: own("personId") }, { when: { end: isNotSet("endedAt") } });
