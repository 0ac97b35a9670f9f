import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { applyImport } from "./apply-import";
import { discardImport } from "./discard-import";
import { ApplyImportInput, DiscardImportInput, StartImportInput, UndoImportInput } from "./import.input";
import { ImportType } from "./import.type";
import { startImport } from "./start-import";
import { undoImport } from "./undo-import";

@Resolver()
export class ImportResolver {
  @Runs(startImport)
  @Mutation(() => ImportType, { nullable: true, description: "Reads a file of rows and finds out what it would do. Nothing is done yet." })
  async startImport(@Arg("input", { description: "Which file, and as what." }) input: StartImportInput, @Ctx() ctx: Context): Promise<ImportType | null> {
    const { id } = await ctx.run(startImport, input);
    return ctx.row(ImportType, id);
  }

  @Runs(applyImport)
  @Mutation(() => ImportType, { nullable: true, description: "Does what the preview shows, all of it or nothing. Comes back to READY with a new preview when things changed meanwhile." })
  async applyImport(@Arg("input", { description: "Which, and whether without its rejected rows." }) input: ApplyImportInput, @Ctx() ctx: Context): Promise<ImportType | null> {
    const { id } = await ctx.run(applyImport, input);
    return ctx.row(ImportType, id);
  }

  @Runs(undoImport)
  @Mutation(() => ImportType, { nullable: true, description: "Takes an import back: what it added goes, what it changed becomes what it was. Stays APPLIED and says why when something stands on it by now." })
  async undoImport(@Arg("input", { description: "Which." }) input: UndoImportInput, @Ctx() ctx: Context): Promise<ImportType | null> {
    const { id } = await ctx.run(undoImport, input);
    return ctx.row(ImportType, id);
  }

  @Runs(discardImport)
  @Mutation(() => ImportType, { nullable: true, description: "Throws a preview away, with its rows." })
  async discardImport(@Arg("input", { description: "Which." }) input: DiscardImportInput, @Ctx() ctx: Context): Promise<ImportType | null> {
    const { id } = await ctx.run(discardImport, input);
    return ctx.row(ImportType, id);
  }
}
