import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { AccountInput, OpenAccountInput, ResetPasswordInput } from "./account.input";
import { OneTimePassword } from "./account.payload";
import { AccountType } from "./account.type";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { openAccount } from "./open-account";
import { resetPassword } from "./reset-password";

@Resolver()
export class AccountResolver {
  @Runs(openAccount)
  @Mutation(() => OneTimePassword, { description: "Opens an account for a person; the answer holds the password for the first sign-in." })
  async openAccount(@Arg("input", { description: "For whom, and under which login." }) input: OpenAccountInput, @Ctx() ctx: Context): Promise<OneTimePassword> {
    const { id, oneTimePassword } = await ctx.run(openAccount, input);
    return { account: await ctx.row(AccountType, id), oneTimePassword };
  }

  @Runs(resetPassword)
  @Mutation(() => OneTimePassword, { description: "Sets a password for one sign-in and ends all sessions of the account." })
  async resetPassword(@Arg("input", { description: "Which account." }) input: ResetPasswordInput, @Ctx() ctx: Context): Promise<OneTimePassword> {
    const { id, oneTimePassword } = await ctx.run(resetPassword, input);
    return { account: await ctx.row(AccountType, id), oneTimePassword };
  }

  @Runs(disableAccount)
  @Mutation(() => AccountType, { nullable: true, description: "Nobody signs in with it any more; whoever is signed in is out." })
  async disableAccount(@Arg("input", { description: "Which account." }) input: AccountInput, @Ctx() ctx: Context): Promise<AccountType | null> {
    const { id } = await ctx.run(disableAccount, input);
    return ctx.row(AccountType, id);
  }

  @Runs(enableAccount)
  @Mutation(() => AccountType, { nullable: true, description: "A disabled account can be signed in with again." })
  async enableAccount(@Arg("input", { description: "Which account." }) input: AccountInput, @Ctx() ctx: Context): Promise<AccountType | null> {
    const { id } = await ctx.run(enableAccount, input);
    return ctx.row(AccountType, id);
  }
}
