import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { cancelTask } from "./cancel-task";
import { CancelTaskInput } from "./cancel-task.input";
import { TaskType } from "./task.type";

@Resolver()
export class TaskResolver {
  @Runs(cancelTask)
  @Mutation(() => TaskType, { nullable: true, description: "Stops a task that waits or is under way; what it did is taken back. CONFLICT when it has ended." })
  async cancelTask(@Arg("input", { description: "Which one." }) input: CancelTaskInput, @Ctx() ctx: Context): Promise<TaskType | null> {
    const { id } = await ctx.run(cancelTask, input);
    return ctx.row(TaskType, id);
  }
}
