import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { LOGIN_PATTERN } from "../../../shared/identity";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { acceptInvitation, beginAccount, invitationOf, TRIES } from "./accept-invitation";
import { MySession } from "./account.payload";
import { hashOfGiven } from "./invitation-code";
import { AcceptInvitationInput, InvitePeopleInput, RevokeInvitationInput } from "./invitation.input";
import { Invitations, Invited } from "./invitation.payload";
import { InvitationType } from "./invitation.type";
import { invitePeople, type InvitedPeople } from "./invite-people";
import { countOne } from "./rate-limit";
import { revokeInvitation } from "./revoke-invitation";

/** The invitations of an answer, read together, each with its code. */
export async function shownInvitations(ctx: Context, { made, skipped }: InvitedPeople): Promise<Invitations> {
  const rows = await ctx.rows(InvitationType, made.map(({ id }) => id));
  return { made: made.map(({ code }, place) => ({ invitation: rows[place] ?? null, code })), skipped: [...skipped] };
}

@Resolver()
export class InvitationResolver {
  @Runs(invitePeople)
  @Mutation(() => Invitations, { description: "Invites people without an account to open one. Letters go out with the answer; codes stand in it, this once." })
  async invitePeople(@Arg("input", { description: "Whom, and how." }) input: InvitePeopleInput, @Ctx() ctx: Context): Promise<Invitations> {
    return shownInvitations(ctx, await ctx.run(invitePeople, input));
  }

  @Runs(revokeInvitation)
  @Mutation(() => InvitationType, { nullable: true, description: "Withdraws an invitation: its link or code opens nothing any more." })
  async revokeInvitation(@Arg("input", { description: "Which." }) input: RevokeInvitationInput, @Ctx() ctx: Context): Promise<InvitationType | null> {
    const { id } = await ctx.run(revokeInvitation, input);
    return ctx.row(InvitationType, id);
  }

  @Guarded("For whoever holds the link or code; tries from one address are counted.")
  @Query(() => Invited, { description: "What an invitation's link or code opens. RATE_LIMITED after too many tries." })
  async invited(@Arg("token", { description: "The token of the link, or the code." }) token: string, @Ctx() ctx: Context): Promise<Invited> {
    await countOne(ctx.query, TRIES, ctx.address);
    const found = await invitationOf(ctx, hashOfGiven(token));
    if (!found) return { state: "gone", name: null, login: null };
    const login = found.email?.toLowerCase() ?? "";
    return { state: "open", name: found.name, login: LOGIN_PATTERN.test(login) ? login : null };
  }

  @Runs(beginAccount)
  @Mutation(() => MySession, { description: "Opens the account that an invitation is for, with a login and a password of one's own, and signs this browser in." })
  async acceptInvitation(@Arg("input", { description: "Link or code, login and password." }) input: AcceptInvitationInput, @Ctx() ctx: Context): Promise<MySession> {
    const { sessionId } = await acceptInvitation(ctx, input);
    return { id: sessionId, state: "yes" };
  }
}
