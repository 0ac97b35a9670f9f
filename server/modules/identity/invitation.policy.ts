import { allOf, allowed, isNotSet, policy, type Rule } from "../../kernel/policy";
import { accountPolicy } from "./account.policy";
import { Invitation } from "./invitation.entity";

/** Whoever may open an account for a person, invites him and sees who else did. An invitation has its person's column, and that is all that those rules ask. */
const mayOpen = allowed(() => accountPolicy, "open") as unknown as Rule<Invitation>;

export const invitationPolicy = policy("invitation", Invitation, { see: mayOpen, revoke: mayOpen }, { when: { revoke: allOf<Invitation>(isNotSet("acceptedAt"), isNotSet("revokedAt")) } });
