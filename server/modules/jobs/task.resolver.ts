import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { cancelTask } from "./cancel-task";
import { CancelTaskInput } from "./cancel-task.input";
import { jobReport } from "./job-report";
import { JobKindReport } from "./job-report.payload";
import { TaskType } from "./task.type";

@Resolver()
export class TaskResolver {
  @Guarded("The platform's administrators; others get an empty list.")
  @Query(() => [JobKindReport], { description: "Every kind of job that this server carries out and how it fared, for the platform's administrators; empty for others." })
  async jobReport(@Ctx() { viewer, query }: Context): Promise<JobKindReport[]> {
    return viewer.scopes["platform"]?.length ? jobReport(query) : [];
  }

  @Runs(cancelTask)
  @Mutation(() => TaskType, { nullable: true, description: "Stops a task that waits or is under way; what it did is taken back. CONFLICT when it has ended." })
  async cancelTask(@Arg("input", { description: "Which one." }) input: CancelTaskInput, @Ctx() ctx: Context): Promise<TaskType | null> {
    const { id } = await ctx.run(cancelTask, input);
    return ctx.row(TaskType, id);
  }
}
