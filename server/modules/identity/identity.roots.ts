import { allOf, is, isNotSet, isSet, own } from "../../kernel/policy";
import { ById, List, Mine, Roots, type Connection, type Ref } from "../../kernel/read";
import type { Account } from "./account.entity";
import { AccountType } from "./account.type";
import { AppointmentType } from "./appointment.type";
import type { Invitation } from "./invitation.entity";
import { InvitationType } from "./invitation.type";
import type { Person } from "./person.entity";
import type { LinkedIdentity } from "./linked-identity.entity";
import { LinkedIdentityType } from "./linked-identity.type";
import { PersonType } from "./person.type";
import type { Session } from "./session.entity";
import { SessionType } from "./session.type";

@Roots()
export class IdentityRoots {
  @Mine("Your own person; null when nobody is signed in, or when the password must be changed first.", () => PersonType) me!: Ref<PersonType>;
  @ById("A person.", () => PersonType) person!: Ref<PersonType>;
  @List("The people that you may see; those who were removed are nobody any more, and found by id only.", () => PersonType, { where: isNotSet<Person>("removedAt") }) people!: Connection<PersonType>;
  @ById("An account.", () => AccountType) account!: Ref<AccountType>;
  @List("The accounts that you look after, and your own.", () => AccountType) accounts!: Connection<AccountType>;
  @List("Accounts that you look after whose owners forgot their passwords and wait for a new one.", () => AccountType, { where: isSet<Account>("passwordAskedAt") }) passwordRequests!: Connection<AccountType>;
  @List("Invitations to people whose accounts you may open that nobody has accepted or withdrawn; those that ran out show it by `expiresAt`.", () => InvitationType, { where: allOf<Invitation>(isNotSet("acceptedAt"), isNotSet("revokedAt")) }) openInvitations!: Connection<InvitationType>;
  @List("The appointments that you may see.", () => AppointmentType) appointments!: Connection<AppointmentType>;
  @List("Your links to single sign-on.", () => LinkedIdentityType, { where: own<LinkedIdentity>("personId") }) myLinkedIdentities!: Connection<LinkedIdentityType>;
  @List("Where you are signed in; those that ended by themselves show it by `expiresAt`.", () => SessionType, { where: allOf<Session>(own("personId"), is("kind", "browser"), isNotSet("endedAt")) }) mySessions!: Connection<SessionType>;
  @List("The tokens that you made for programs and did not revoke; those that ran out show it by `expiresAt`.", () => SessionType, { where: allOf<Session>(own("personId"), is("kind", "token"), isNotSet("endedAt")) }) myTokens!: Connection<SessionType>;
}
