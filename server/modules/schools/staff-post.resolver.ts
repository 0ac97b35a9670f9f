import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { Invitations, shownInvitations } from "../identity";
import { beginStaffPost } from "./begin-staff-post";
import { changeStaffPost } from "./change-staff-post";
import { endStaffPost } from "./end-staff-post";
import { inviteStaff, InviteStaffInput } from "./invite-staff";
import { moveStaffPost } from "./move-staff-post";
import { BeginStaffPostInput, ChangeStaffPostInput, EndStaffPostInput, MoveStaffPostInput } from "./staff-post.input";
import { StaffPostType } from "./staff-post.type";

@Resolver()
export class StaffPostResolver {
  @Runs(beginStaffPost)
  @Mutation(() => StaffPostType, { nullable: true, description: "A person begins to work at a school." })
  async beginStaffPost(@Arg("input", { description: "Who, where, as what and when." }) input: BeginStaffPostInput, @Ctx() ctx: Context): Promise<StaffPostType | null> {
    const { id } = await ctx.run(beginStaffPost, input);
    return ctx.row(StaffPostType, id);
  }

  @Runs(inviteStaff)
  @Mutation(() => Invitations, { description: "Invites all who work at a school and have no account, 500 at a time." })
  async inviteStaff(@Arg("input", { description: "Which school, and how." }) input: InviteStaffInput, @Ctx() ctx: Context): Promise<Invitations> {
    return shownInvitations(ctx, await ctx.run(inviteStaff, input));
  }

  @Runs(changeStaffPost)
  @Mutation(() => StaffPostType, { nullable: true, description: "Corrects a post, or says what the person does there from now on." })
  async changeStaffPost(@Arg("input", { description: "Which, and what changes." }) input: ChangeStaffPostInput, @Ctx() ctx: Context): Promise<StaffPostType | null> {
    const { id } = await ctx.run(changeStaffPost, input);
    return ctx.row(StaffPostType, id);
  }

  @Runs(endStaffPost)
  @Mutation(() => StaffPostType, { nullable: true, description: "A person ends at a school." })
  async endStaffPost(@Arg("input", { description: "Which post, and when." }) input: EndStaffPostInput, @Ctx() ctx: Context): Promise<StaffPostType | null> {
    const { id } = await ctx.run(endStaffPost, input);
    return ctx.row(StaffPostType, id);
  }

  @Runs(moveStaffPost)
  @Mutation(() => StaffPostType, { nullable: true, description: "A person goes to another school: the post here ends on the day on which the one there begins. Answers the new post." })
  async moveStaffPost(@Arg("input", { description: "Which post, where to and when." }) input: MoveStaffPostInput, @Ctx() ctx: Context): Promise<StaffPostType | null> {
    const { id } = await ctx.run(moveStaffPost, input);
    return ctx.row(StaffPostType, id);
  }
}
