import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { Binned } from "../bin";
import { addComment as comment } from "./add-comment";
import { editPost as edit } from "./edit-post";
import { hideComment as hideOne, unhideComment as unhideOne } from "./hide-comment";
import { hidePost as hide, unhidePost as unhide } from "./hide-post";
import { PostCommentType } from "./post-comment.type";
import { AddCommentInput, EditPostInput, HideSaidInput, PublishPostInput, ReactInput, SaidInput } from "./post.input";
import { PostType } from "./post.type";
import { publishPost as publish } from "./publish-post";
import { reactToPost as react } from "./react-to-post";
import { removeComment as removeOne, removePost as remove } from "./remove-post";

@Resolver()
export class PostResolver {
  @Runs(publish)
  @Mutation(() => PostType, { nullable: true, description: "Say something in the circle of an alliance or a school. For whoever reads it." })
  async publishPost(@Arg("input", { description: "Where, and what." }) input: PublishPostInput, @Ctx() ctx: Context): Promise<PostType | null> {
    return ctx.row(PostType, (await ctx.run(publish, input)).id);
  }

  @Runs(edit)
  @Mutation(() => PostType, { nullable: true, description: "Change a post of your own, on its day or the next." })
  async editPost(@Arg("input", { description: "Which, and what changes." }) input: EditPostInput, @Ctx() ctx: Context): Promise<PostType | null> {
    return ctx.row(PostType, (await ctx.run(edit, input)).id);
  }

  @Runs(remove)
  @Mutation(() => Binned, { description: "Take a post of your own back, with all that was said to it; it lies in your bin for 30 days." })
  removePost(@Arg("input", { description: "Which." }) input: SaidInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(remove, input);
  }

  @Runs(hide)
  @Mutation(() => PostType, { nullable: true, description: "Take a post out of everybody's sight but its author's, with a reason. For coordinators, principals and bureaus." })
  async hidePost(@Arg("input", { description: "Which, and why." }) input: HideSaidInput, @Ctx() ctx: Context): Promise<PostType | null> {
    return ctx.row(PostType, (await ctx.run(hide, input)).id);
  }

  @Runs(unhide)
  @Mutation(() => PostType, { nullable: true, description: "Show a hidden post again. For coordinators, principals and bureaus." })
  async unhidePost(@Arg("input", { description: "Which." }) input: SaidInput, @Ctx() ctx: Context): Promise<PostType | null> {
    return ctx.row(PostType, (await ctx.run(unhide, input)).id);
  }

  @Runs(comment)
  @Mutation(() => PostCommentType, { nullable: true, description: "Say something to a post. For whoever reads it." })
  async addComment(@Arg("input", { description: "To which post, and what." }) input: AddCommentInput, @Ctx() ctx: Context): Promise<PostCommentType | null> {
    return ctx.row(PostCommentType, (await ctx.run(comment, input)).id);
  }

  @Runs(removeOne)
  @Mutation(() => Binned, { description: "Take a comment of your own back; it lies in your bin for 30 days." })
  removeComment(@Arg("input", { description: "Which." }) input: SaidInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(removeOne, input);
  }

  @Runs(hideOne)
  @Mutation(() => PostCommentType, { nullable: true, description: "Take a comment out of everybody's sight but its author's, with a reason. For coordinators, principals and bureaus." })
  async hideComment(@Arg("input", { description: "Which, and why." }) input: HideSaidInput, @Ctx() ctx: Context): Promise<PostCommentType | null> {
    return ctx.row(PostCommentType, (await ctx.run(hideOne, input)).id);
  }

  @Runs(unhideOne)
  @Mutation(() => PostCommentType, { nullable: true, description: "Show a hidden comment again. For coordinators, principals and bureaus." })
  async unhideComment(@Arg("input", { description: "Which." }) input: SaidInput, @Ctx() ctx: Context): Promise<PostCommentType | null> {
    return ctx.row(PostCommentType, (await ctx.run(unhideOne, input)).id);
  }

  @Runs(react)
  @Mutation(() => PostType, { nullable: true, description: "Say something to a post without words, or take it back. For whoever reads it." })
  async reactToPost(@Arg("input", { description: "To which post, and what." }) input: ReactInput, @Ctx() ctx: Context): Promise<PostType | null> {
    return ctx.row(PostType, (await ctx.run(react, input)).id);
  }
}
