import { anyOf, holds, own, policy } from "../../kernel/policy";
import { LinkedIdentity } from "./linked-identity.entity";

export const linkedIdentityPolicy = policy("linkedIdentity", LinkedIdentity, { see: anyOf<LinkedIdentity>(own("personId"), holds("platform")), unlink: own("personId") });
