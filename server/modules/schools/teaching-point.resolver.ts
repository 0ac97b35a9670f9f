import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { addTeachingPoint } from "./add-teaching-point";
import { changeTeachingPoint } from "./change-teaching-point";
import { closeTeachingPoint } from "./close-teaching-point";
import { AddTeachingPointInput, ChangeTeachingPointInput, CloseTeachingPointInput } from "./school.input";
import { TeachingPointType } from "./teaching-point.type";

@Resolver()
export class TeachingPointResolver {
  @Runs(addTeachingPoint)
  @Mutation(() => TeachingPointType, { nullable: true, description: "Enters a teaching point of a school." })
  async addTeachingPoint(@Arg("input", { description: "What it is, and whose." }) input: AddTeachingPointInput, @Ctx() ctx: Context): Promise<TeachingPointType | null> {
    const { id } = await ctx.run(addTeachingPoint, input);
    return ctx.row(TeachingPointType, id);
  }

  @Runs(changeTeachingPoint)
  @Mutation(() => TeachingPointType, { nullable: true, description: "Changes a teaching point." })
  async changeTeachingPoint(@Arg("input", { description: "Which, and what changes." }) input: ChangeTeachingPointInput, @Ctx() ctx: Context): Promise<TeachingPointType | null> {
    const { id } = await ctx.run(changeTeachingPoint, input);
    return ctx.row(TeachingPointType, id);
  }

  @Runs(closeTeachingPoint)
  @Mutation(() => TeachingPointType, { nullable: true, description: "Closes a teaching point." })
  async closeTeachingPoint(@Arg("input", { description: "Which, and when." }) input: CloseTeachingPointInput, @Ctx() ctx: Context): Promise<TeachingPointType | null> {
    const { id } = await ctx.run(closeTeachingPoint, input);
    return ctx.row(TeachingPointType, id);
  }
}
