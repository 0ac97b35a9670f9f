import { Field, ID, Int, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";
import { SignedIn } from "../../../shared/identity";
import { AccountType } from "./account.type";
import { SessionType } from "./session.type";

@Guarded("Answer of a command that its policy guards; the account in it is read with the viewer's rights.")
@ObjectType({ description: "An account and the password for its next sign-in, shown this once." })
export class OneTimePassword {
  @Field(() => AccountType, { nullable: true, description: "The account." }) account!: AccountType | null;
  @Field(() => String, { description: "Hand it to the person; it must be changed at the next sign-in." }) oneTimePassword!: string;
}

@Guarded("Answer of a command on what is one's own; the token in it is kept nowhere.")
@ObjectType({ description: "A token, shown this once." })
export class MadeToken {
  @Field(() => String, { description: "Send it as `Authorization: Bearer …`. Whoever has it can do what it may: keep it like a password." }) token!: string;
  @Field(() => SessionType, { nullable: true, description: "How it stands in the list of your tokens." }) session!: SessionType | null;
}

@Guarded("Tells the browser about its own session and nothing else.")
@ObjectType({ description: "Where this browser stands." })
export class MySession {
  @Field(() => ID, { nullable: true, description: "Id of this browser's session, to find it among `mySessions`; empty when nobody is signed in." }) id!: string | null;
  @Field(() => SignedIn, { description: "Whether somebody is signed in, and whether the password must be changed first." }) state!: SignedIn;
}

@Guarded("Tells who asked what his own command did.")
@ObjectType({ description: "What became of sessions." })
export class SessionsEnded {
  @Field(() => Int, { description: "How many were ended." }) ended!: number;
}
