import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { Binned } from "../bin";
import { changePeopleGroup as change } from "./change-people-group";
import { makePeopleGroup as make } from "./make-people-group";
import { ChangePeopleGroupInput, MakePeopleGroupInput, RemovePeopleGroupInput } from "./people-group.input";
import { PeopleGroupType } from "./people-group.type";
import { removePeopleGroup as remove } from "./remove-people-group";

@Resolver()
export class PeopleGroupResolver {
  @Runs(make)
  @Mutation(() => PeopleGroupType, { nullable: true, description: "Make a group of your own: by a rule, or one by one. Sharing it is for those who manage its scope." })
  async makePeopleGroup(@Arg("input", { description: "Its name, and whom it gathers." }) input: MakePeopleGroupInput, @Ctx() ctx: Context): Promise<PeopleGroupType | null> {
    return ctx.row(PeopleGroupType, (await ctx.run(make, input)).id);
  }

  @Runs(change)
  @Mutation(() => PeopleGroupType, { nullable: true, description: "Change a group. For who made it, and those who manage the scope of a shared one." })
  async changePeopleGroup(@Arg("input", { description: "Which group, and what changes." }) input: ChangePeopleGroupInput, @Ctx() ctx: Context): Promise<PeopleGroupType | null> {
    return ctx.row(PeopleGroupType, (await ctx.run(change, input)).id);
  }

  @Runs(remove)
  @Mutation(() => Binned, { description: "Throw a group away; it lies in the bin for 30 days. For who may change it." })
  removePeopleGroup(@Arg("input", { description: "Which group." }) input: RemovePeopleGroupInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(remove, input);
  }
}
