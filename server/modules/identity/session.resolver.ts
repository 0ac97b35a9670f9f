import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { MadeToken, MySession, SessionsEnded } from "./account.payload";
import { beginSession } from "./begin-session";
import { changePassword } from "./change-password";
import { demonstrationAccounts, DemonstrationAccount } from "./demonstration-accounts";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { changePasswordCounted } from "./change-password-counted";
import { makeToken } from "./make-token";
import { permissionsOf } from "./permissions";
import { ChangePasswordInput, EmptyInput, EndSessionInput, MakeTokenInput, SignInInput } from "./session.input";
import { SessionType } from "./session.type";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

@Resolver()
export class SessionResolver {
  @Guarded("Anybody, about his own browser.")
  @Query(() => MySession, { description: "Where this browser stands: the first thing that a client asks." })
  mySession(@Ctx() { viewer }: Context): MySession {
    return { id: viewer.session, state: viewer.confined !== undefined ? "mustChangePassword" : viewer.me === null ? "no" : "yes" };
  }

  @Guarded("Tells the viewer about his own rights and nothing else.")
  @Query(() => [String], { description: "What you may begin where there is no row yet that `viewerCan` could tell it of, e.g. school.add." })
  permissions(@Ctx() { viewer }: Context): Promise<string[]> {
    return permissionsOf(viewer);
  }

  @Guarded("Public by design: empty unless the server runs with invented people.")
  @Query(() => [DemonstrationAccount], { description: "Accounts with which anybody can look around; none on a server with real people." })
  demonstrationAccounts(): readonly DemonstrationAccount[] {
    return demonstrationAccounts();
  }

  @Runs(beginSession)
  @Mutation(() => MySession, { description: "Signs this browser in. UNAUTHENTICATED when login or password is wrong, RATE_LIMITED with `retryAfter` in seconds after too many attempts." })
  async signIn(@Arg("input", { description: "Login and password." }) input: SignInInput, @Ctx() ctx: Context): Promise<MySession> {
    const { sessionId, mustChangePassword } = await signIn(ctx, input);
    return { id: sessionId, state: mustChangePassword ? "mustChangePassword" : "yes" };
  }

  @Runs(signOut)
  @Mutation(() => MySession, { description: "Signs this browser out." })
  async signOut(@Arg("input", { nullable: true, description: "Nothing but an idempotency key." }) input: EmptyInput, @Ctx() ctx: Context): Promise<MySession> {
    await ctx.run(signOut, input ?? {});
    ctx.setSession(null);
    return { id: null, state: "no" };
  }

  @Runs(changePassword)
  @Mutation(() => MySession, { description: "Changes your password and ends your other sessions." })
  async changePassword(@Arg("input", { description: "Old and new." }) input: ChangePasswordInput, @Ctx() ctx: Context): Promise<MySession> {
    await changePasswordCounted(ctx, input);
    return { id: ctx.viewer.session, state: "yes" };
  }

  @Runs(endSession)
  @Mutation(() => SessionType, { nullable: true, description: "Ends one of your sessions, e.g. on a device that is lost, or revokes a token; open screens and streams notice at once." })
  async endSession(@Arg("input", { description: "Which." }) input: EndSessionInput, @Ctx() ctx: Context): Promise<SessionType | null> {
    const { id } = await ctx.run(endSession, input);
    return ctx.row(SessionType, id);
  }

  @Runs(makeToken)
  @Mutation(() => MadeToken, { description: "Makes a token for a program that acts in your name. Only in a browser: no token makes another." })
  async makeToken(@Arg("input", { description: "Name, scopes and term." }) input: MakeTokenInput, @Ctx() ctx: Context): Promise<MadeToken> {
    const { id, token } = await ctx.run(makeToken, input);
    return { token, session: await ctx.row(SessionType, id) };
  }

  @Runs(endOtherSessions)
  @Mutation(() => SessionsEnded, { description: "Ends all of your browsers' sessions but this one; tokens stay." })
  endOtherSessions(@Arg("input", { nullable: true, description: "Nothing but an idempotency key." }) input: EmptyInput, @Ctx() ctx: Context): Promise<SessionsEnded> {
    return ctx.run(endOtherSessions, input ?? {});
  }
}
