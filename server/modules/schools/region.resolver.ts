import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { addRegion } from "./add-region";
import { moveRegion } from "./move-region";
import { AddRegionInput, MoveRegionInput, RenameRegionInput } from "./region.input";
import { RegionType } from "./region.type";
import { renameRegion } from "./rename-region";

@Resolver()
export class RegionResolver {
  @Runs(addRegion)
  @Mutation(() => RegionType, { nullable: true, description: "Enters a region." })
  async addRegion(@Arg("input", { description: "Which, and where it lies." }) input: AddRegionInput, @Ctx() ctx: Context): Promise<RegionType | null> {
    const { id } = await ctx.run(addRegion, input);
    return ctx.row(RegionType, id);
  }

  @Runs(renameRegion)
  @Mutation(() => RegionType, { nullable: true, description: "Gives a region another name." })
  async renameRegion(@Arg("input", { description: "Which, and the name." }) input: RenameRegionInput, @Ctx() ctx: Context): Promise<RegionType | null> {
    const { id } = await ctx.run(renameRegion, input);
    return ctx.row(RegionType, id);
  }

  @Runs(moveRegion)
  @Mutation(() => RegionType, { nullable: true, description: "Puts a region, with all below it, under another." })
  async moveRegion(@Arg("input", { description: "Which, and where to." }) input: MoveRegionInput, @Ctx() ctx: Context): Promise<RegionType | null> {
    const { id } = await ctx.run(moveRegion, input);
    return ctx.row(RegionType, id);
  }
}
