import { InputType } from "type-graphql";
import type { Context } from "../../kernel/context";
import { command, TextInput, validInput } from "../../kernel/write";
import { AskPasswordInput } from "./forgotten-password.input";
import { offerPassword } from "./offer-password";
import { countOne, type Limit } from "./rate-limit";

const HOUR = 3600;
/** From one address: a whole staff room after the holidays. */
const PER_ADDRESS: Limit = { name: "forgotFrom", most: 30, seconds: HOUR };
/** For one login: nobody's mailbox is filled. The same for logins that are not there. */
const PER_LOGIN: Limit = { name: "forgot", most: 5, seconds: HOUR };

/** No client sends this: what was typed as a login is looked up first, and kept nowhere. */
@InputType()
export class OfferPasswordInput {
  @TextInput("The account; empty when there is none.", { max: 36 }) accountId!: string;
}

/** Orders the letter: also for a login that is not there, so that the order takes as long. */
export const orderPassword = command("askPassword", OfferPasswordInput, { open: "whoever forgot his password is nobody yet", secret: "it would tell whether there is such an account" }, async (tx, { accountId }) => {
  tx.later(offerPassword, { accountId: accountId || null, language: tx.viewer.language }, accountId ? { key: accountId } : {});
  return {};
});

/** Asks for a way back in. The answer and its time are the same whether there is such an account or not: everything else is done by a job. */
export async function askPassword(ctx: Context, given: Partial<AskPasswordInput>): Promise<void> {
  const login = validInput(AskPasswordInput, given).login.toLowerCase();
  await countOne(ctx.query, PER_ADDRESS, ctx.address);
  await countOne(ctx.query, PER_LOGIN, login);
  const found = await ctx.query<{ id: string }>("select id from account where disabled_at is null and (login = $1 or lower(confirmed_email) = $1) limit 2", [login]);
  await ctx.run(orderPassword, { accountId: found.length === 1 ? found[0]!.id : "" });
}
