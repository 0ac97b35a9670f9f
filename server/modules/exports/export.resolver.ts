import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { RemoveExportInput, StartExportInput } from "./export.input";
import { ExportType } from "./export.type";
import { StartRosterExportInput } from "./one-roster/roster.input";
import { startRosterExport } from "./one-roster/start-roster-export";
import { removeExport } from "./remove-export";
import { startExport } from "./start-export";

@Resolver()
export class ExportResolver {
  @Runs(startExport)
  @Mutation(() => ExportType, { nullable: true, description: "Write a list into a file, filtered and ordered as you say, with the rows and values that you may see. It is made in the background; follow its `task`." })
  async startExport(@Arg("input", { description: "Which list, as what." }) input: StartExportInput, @Ctx() ctx: Context): Promise<ExportType | null> {
    const { id } = await ctx.run(startExport, input);
    return ctx.row(ExportType, id);
  }

  @Runs(startRosterExport)
  @Mutation(() => ExportType, { nullable: true, description: "Write the schools, staff and school years of a school or a region as a zip of OneRoster 1.2, for another system. For the school's principal and the region's bureau." })
  async startRosterExport(@Arg("input", { description: "Of what." }) input: StartRosterExportInput, @Ctx() ctx: Context): Promise<ExportType | null> {
    const { id } = await ctx.run(startRosterExport, input);
    return ctx.row(ExportType, id);
  }

  @Runs(removeExport)
  @Mutation(() => ID, { description: "Throw an export of yours away, with its file." })
  async removeExport(@Arg("input", { description: "Which one." }) input: RemoveExportInput, @Ctx() ctx: Context): Promise<string> {
    return (await ctx.run(removeExport, input)).id;
  }
}
