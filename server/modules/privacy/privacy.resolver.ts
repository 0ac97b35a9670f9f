import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { TaskType } from "../jobs";
import { exportMyData } from "./export-my-data";
import { ExportMyDataInput } from "./export-my-data.input";

@Resolver()
export class PrivacyResolver {
  @Runs(exportMyData)
  @Mutation(() => TaskType, { nullable: true, description: "Makes a file of everything that is held about you: the task's result names it as `fileId`." })
  async exportMyData(@Arg("input", { nullable: true, description: "Nothing but an idempotency key." }) input: ExportMyDataInput, @Ctx() ctx: Context): Promise<TaskType | null> {
    return ctx.row(TaskType, (await ctx.run(exportMyData, input ?? {})).taskId);
  }
}
