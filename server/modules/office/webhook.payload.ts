import { Field, ID, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("Answered only to who has just made it, by a command that asked the policy.")
@ObjectType({ description: "A webhook with its new secret, which is told this once." })
export class WebhookSecret {
  @Field(() => ID, { description: "The webhook." }) id!: string;
  @Field(() => String, { description: "`whsec_…`: with it the other side checks the signature. It cannot be read again." }) secret!: string;
}

@Guarded("Names what the command has just removed; it asked the policy.")
@ObjectType({ description: "What was removed." })
export class WebhookRemoved {
  @Field(() => ID, { description: "The webhook that is gone." }) id!: string;
}
