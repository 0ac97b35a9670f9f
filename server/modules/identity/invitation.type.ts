import { InvitationWay } from "../../../shared/identity";
import { Adds, Enum, Id, Integer, Many, One, Table, Time, type Connection, type Ref } from "../../kernel/read";
import { Invitation } from "./invitation.entity";
import { invitationPolicy } from "./invitation.policy";
import { PersonType } from "./person.type";

@Table(Invitation, {
  description: "Opens an account for a person, once; for those who look after accounts.",
  policy: invitationPolicy,
  orders: { NEWEST: ["-createdAt", "-id"], EXPIRES: ["expiresAt", "id"] },
})
export class InvitationType implements Pick<Invitation, "id" | "personId" | "way" | "createdAt" | "expiresAt" | "acceptedAt" | "revokedAt" | "version"> {
  @Id() id!: string;
  @Id("Who is invited.") personId!: string;
  @Enum(InvitationWay, "How it reaches the person.", { filter: true }) way!: InvitationWay;
  @Time("When it was made.") createdAt!: Date;
  @Time("Until when it opens an account.", { filter: true }) expiresAt!: Date;
  @Time("When the person opened the account with it.") acceptedAt!: Date | null;
  @Time("When it was withdrawn, or replaced by another.") revokedAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("Who is invited.", () => PersonType, "personId") person!: Ref<PersonType>;
  @One("Who invited.", () => PersonType, "invitedById") invitedBy!: Ref<PersonType>;
}

@Adds(() => PersonType)
export class PersonInvitations {
  @Many("Invitations of the person, for those who look after accounts.", () => InvitationType, "personId") invitations!: Connection<InvitationType>;
}
