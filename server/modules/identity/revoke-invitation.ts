import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Invitation } from "./invitation.entity";
import { RevokeInvitationInput } from "./invitation.input";
import { invitationPolicy } from "./invitation.policy";

/** Withdraws an invitation: its link or code opens nothing from now on. */
export const revokeInvitation = command("revokeInvitation", RevokeInvitationInput, { policy: invitationPolicy, action: "revoke", grant: "accounts" }, async (tx, { id, version }) => {
  const invitation = await tx.take(invitationPolicy, "revoke", id, version);
  if (invitation.acceptedAt !== null || invitation.revokedAt !== null) throw new Refusal("CONFLICT", "identity.invitationOver", { field: "input.id" });
  await tx.change(Invitation, invitation, { revokedAt: new Date(), email: null });
  audit(tx, { action: "invitation.revoked", subjectKind: "Invitation", subjectId: id, personId: invitation.personId });
  tx.tell({ kind: "invitation.revoked", subjectKind: "Invitation", subjectId: id, audience: [tx.me, invitation.invitedById], silent: true });
  return { id };
});
