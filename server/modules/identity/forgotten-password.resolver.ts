import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { TRIES } from "./accept-invitation";
import { openLink } from "./account-links";
import { askPassword, orderPassword } from "./ask-password";
import { askEmailConfirmation, CONFIRMATIONS, confirmEmail } from "./confirm-email";
import { AskPasswordInput, ConfirmEmailInput, RecoverPasswordInput } from "./forgotten-password.input";
import { Asked, PasswordReset } from "./invitation.payload";
import { countOne } from "./rate-limit";
import { recoverPassword, setPassword } from "./recover-password";
import { EmptyInput } from "./session.input";
import { hashOfTicket } from "./ticket";

@Resolver()
export class ForgottenPasswordResolver {
  @Runs(orderPassword)
  @Mutation(() => Asked, { description: "Asks for a new password: by a letter to the confirmed address, or by those who look after the account. Always the same answer; RATE_LIMITED with `retryAfter` after too many." })
  async askPassword(@Arg("input", { description: "The login." }) input: AskPasswordInput, @Ctx() ctx: Context): Promise<Asked> {
    await askPassword(ctx, input);
    return { asked: true };
  }

  @Guarded("For whoever holds the link of a letter; tries from one address are counted.")
  @Query(() => PasswordReset, { description: "What the link for a new password opens. RATE_LIMITED after too many tries." })
  async passwordReset(@Arg("token", { description: "The token of the link." }) token: string, @Ctx() ctx: Context): Promise<PasswordReset> {
    await countOne(ctx.query, TRIES, ctx.address);
    const link = await openLink(ctx.query, hashOfTicket(token), "password");
    return { state: link ? "open" : "gone", login: link?.login ?? null };
  }

  @Runs(setPassword)
  @Mutation(() => PasswordReset, { description: "Sets a new password by the link of a letter; every session and token of the account ends." })
  async recoverPassword(@Arg("input", { description: "Link and password." }) input: RecoverPasswordInput, @Ctx() ctx: Context): Promise<PasswordReset> {
    const { login } = await recoverPassword(ctx, input);
    return { state: "gone", login };
  }

  @Runs(askEmailConfirmation)
  @Mutation(() => Asked, { description: "Sends a letter to your mail address; its link confirms that it is yours." })
  async askEmailConfirmation(@Arg("input", { nullable: true, description: "Nothing but an idempotency key." }) input: EmptyInput, @Ctx() ctx: Context): Promise<Asked> {
    if (ctx.viewer.me !== null) await countOne(ctx.query, CONFIRMATIONS, ctx.viewer.me);
    return ctx.run(askEmailConfirmation, input ?? {});
  }

  @Runs(confirmEmail)
  @Mutation(() => Asked, { description: "Confirms a mail address by the link of a letter." })
  confirmEmail(@Arg("input", { description: "The link." }) input: ConfirmEmailInput, @Ctx() ctx: Context): Promise<Asked> {
    return ctx.run(confirmEmail, input);
  }
}
