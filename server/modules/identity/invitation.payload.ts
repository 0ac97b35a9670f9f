import { Field, ID, ObjectType } from "type-graphql";
import { NotInvited, TicketState } from "../../../shared/identity";
import { Guarded } from "../../kernel/read";
import { InvitationType } from "./invitation.type";

@Guarded("Answer of a command that its policy guards; the invitation in it is read with the viewer's rights.")
@ObjectType({ description: "An invitation that was made, with its code, shown this once." })
export class MadeInvitation {
  @Field(() => InvitationType, { nullable: true, description: "The invitation." }) invitation!: InvitationType | null;
  @Field(() => String, { nullable: true, description: "The code to print; empty where a letter goes out." }) code!: string | null;
}

@Guarded("Names people whom the viewer named himself.")
@ObjectType({ description: "Somebody who was not invited." })
export class SkippedInvitation {
  @Field(() => ID, { description: "The person." }) personId!: string;
  @Field(() => NotInvited, { description: "Why not." }) why!: NotInvited;
}

@Guarded("Answer of a command that its policy guards.")
@ObjectType({ description: "Who was invited, and who could not be." })
export class Invitations {
  @Field(() => [MadeInvitation], { description: "The new invitations." }) made!: MadeInvitation[];
  @Field(() => [SkippedInvitation], { description: "Who was left out, and why." }) skipped!: SkippedInvitation[];
}

@Guarded("For whoever holds the link or code, which is as good as being the person.")
@ObjectType({ description: "What an invitation's link or code opens." })
export class Invited {
  @Field(() => TicketState, { description: "Whether it opens anything." }) state!: TicketState;
  @Field(() => String, { nullable: true, description: "The name of the person whom it is for." }) name!: string | null;
  @Field(() => String, { nullable: true, description: "A login that would do, where one is at hand." }) login!: string | null;
}

@Guarded("For whoever holds the link of a letter.")
@ObjectType({ description: "What the link for a new password opens." })
export class PasswordReset {
  @Field(() => TicketState, { description: "Whether it opens anything." }) state!: TicketState;
  @Field(() => String, { nullable: true, description: "The login whose password it is." }) login!: string | null;
}

@Guarded("Says nothing but that it was asked for.")
@ObjectType({ description: "That it was asked for: the same whether there is such a login or not." })
export class Asked {
  @Field(() => Boolean, { description: "True." }) asked!: boolean;
}
