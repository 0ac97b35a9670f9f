import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { TaskType } from "../jobs";
import { RemoveExportInput, StartExportInput } from "./export.input";
import { ExportType } from "./export.type";
import { StartRosterExportInput, StartRosterReadingInput } from "./one-roster/roster.input";
import { startRosterExport } from "./one-roster/start-roster-export";
import { startRosterReading } from "./one-roster/start-roster-reading";
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

  @Runs(startRosterReading)
  @Mutation(() => TaskType, { nullable: true, description: "Read a OneRoster zip (1.2 or 1.1) of another system into tables of schools and staff: files of yours, named by the task's result `{ schools: { fileId, rows }, staff: { fileId, rows }, leftOut }`, for `startImport`." })
  async startRosterReading(@Arg("input", { description: "Which file." }) input: StartRosterReadingInput, @Ctx() ctx: Context): Promise<TaskType | null> {
    const { id } = await ctx.run(startRosterReading, input);
    return ctx.row(TaskType, id);
  }

  @Runs(removeExport)
  @Mutation(() => ID, { description: "Throw an export of yours away, with its file." })
  async removeExport(@Arg("input", { description: "Which one." }) input: RemoveExportInput, @Ctx() ctx: Context): Promise<string> {
    return (await ctx.run(removeExport, input)).id;
  }
}
