import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { singleSignOnLabel, unlinkIdentity, UnlinkIdentityInput } from "./single-sign-on";

@Guarded("Public by design: what the sign-in page offers.")
@ObjectType({ description: "How one can sign in here, beside login and password." })
export class SignInOptions {
  @Field(() => String, { nullable: true, description: "What people call the organisation's single sign-on, which begins at /auth/oidc/start; empty where there is none." }) singleSignOn!: string | null;
}

@Guarded("Answer of a command on what is one's own.")
@ObjectType({ description: "A link that is gone." })
export class Unlinked {
  @Field(() => ID, { description: "Its id." }) id!: string;
}

@Resolver()
export class SingleSignOnResolver {
  @Guarded("Public by design: what the sign-in page offers.")
  @Query(() => SignInOptions, { description: "How one can sign in here, beside login and password." })
  signInOptions(): SignInOptions {
    return { singleSignOn: singleSignOnLabel() };
  }

  @Runs(unlinkIdentity)
  @Mutation(() => Unlinked, { description: "Takes away a link to single sign-on: you can no longer sign in with it." })
  unlinkIdentity(@Arg("input", { description: "Which." }) input: UnlinkIdentityInput, @Ctx() ctx: Context): Promise<Unlinked> {
    return ctx.run(unlinkIdentity, input);
  }
}
