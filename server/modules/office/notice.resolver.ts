import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { Binned } from "../bin";
import { changeNotice as change } from "./change-notice";
import { copyNotice as copy } from "./copy-notice";
import { discardNotice as discard } from "./discard-notice";
import { draftNotice as draft } from "./draft-notice";
import { closeNotice as close, reopenNotice as reopen, withdrawNotice as withdraw } from "./end-notice";
import { ChangeNoticeInput, CloseNoticeInput, CopyNoticeInput, DiscardNoticeInput, DraftNoticeInput, PublishNoticeInput, RemindNoticeInput, ReopenNoticeInput, SignNoticeInput, WithdrawNoticeInput } from "./notice.input";
import { NoticeReceiptType, NoticeType } from "./notice.type";
import { publishNotice as publish } from "./publish-notice";
import { remindNotice as remind } from "./remind-notice";
import { signNotice as sign } from "./sign-notice";

@Resolver()
export class NoticeResolver {
  @Runs(draft)
  @Mutation(() => NoticeType, { nullable: true, description: "Prepare a notice to schools. For who runs the alliance, or the officers of the region." })
  async draftNotice(@Arg("input", { description: "What it says, to whom." }) input: DraftNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(draft, input)).id);
  }

  @Runs(change)
  @Mutation(() => NoticeType, { nullable: true, description: "Change a draft. For its sender's people." })
  async changeNotice(@Arg("input", { description: "Which draft, and what changes." }) input: ChangeNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(change, input)).id);
  }

  @Runs(publish)
  @Mutation(() => NoticeType, { nullable: true, description: "Send a draft to its schools; its words stay from then on. For its sender's people." })
  async publishNotice(@Arg("input", { description: "Which draft." }) input: PublishNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(publish, input)).id);
  }

  @Runs(close)
  @Mutation(() => NoticeType, { nullable: true, description: "Wait for no more signatures. For its sender's people." })
  async closeNotice(@Arg("input", { description: "Which notice." }) input: CloseNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(close, input)).id);
  }

  @Runs(reopen)
  @Mutation(() => NoticeType, { nullable: true, description: "Take a closing back. For its sender's people." })
  async reopenNotice(@Arg("input", { description: "Which notice." }) input: ReopenNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(reopen, input)).id);
  }

  @Runs(withdraw)
  @Mutation(() => NoticeType, { nullable: true, description: "Take a published notice back, for good. For its sender's people." })
  async withdrawNotice(@Arg("input", { description: "Which notice, and why." }) input: WithdrawNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(withdraw, input)).id);
  }

  @Runs(remind)
  @Mutation(() => NoticeType, { nullable: true, description: "Remind the schools that have not signed. For its sender's people; once an hour at most." })
  async remindNotice(@Arg("input", { description: "Which notice." }) input: RemindNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(remind, input)).id);
  }

  @Runs(copy)
  @Mutation(() => NoticeType, { nullable: true, description: "Begin a new draft with the words and recipients of a notice. For its sender's people." })
  async copyNotice(@Arg("input", { description: "Which notice." }) input: CopyNoticeInput, @Ctx() ctx: Context): Promise<NoticeType | null> {
    return ctx.row(NoticeType, (await ctx.run(copy, input)).id);
  }

  @Runs(discard)
  @Mutation(() => Binned, { description: "Throw a draft away; it lies in the bin for 30 days. For its sender's people." })
  discardNotice(@Arg("input", { description: "Which draft." }) input: DiscardNoticeInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(discard, input);
  }

  @Runs(sign)
  @Mutation(() => NoticeReceiptType, { nullable: true, description: "Sign for a notice in your school's name. For principals and deans." })
  async signNotice(@Arg("input", { description: "Which receipt." }) input: SignNoticeInput, @Ctx() ctx: Context): Promise<NoticeReceiptType | null> {
    return ctx.row(NoticeReceiptType, (await ctx.run(sign, input)).id);
  }
}
