import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { appoint } from "./appoint";
import { AppointInput, DismissInput } from "./appointment.input";
import { AppointmentType } from "./appointment.type";
import { dismiss } from "./dismiss";

@Resolver()
export class AppointmentResolver {
  @Runs(appoint)
  @Mutation(() => AppointmentType, { nullable: true, description: "Gives a person a role over a scope for a time; its rights hold from the first day on." })
  async appoint(@Arg("input", { description: "Who, what, over which scope and when." }) input: AppointInput, @Ctx() ctx: Context): Promise<AppointmentType | null> {
    const { id } = await ctx.run(appoint, input);
    return ctx.row(AppointmentType, id);
  }

  @Runs(dismiss)
  @Mutation(() => AppointmentType, { nullable: true, description: "Ends an appointment today; its rights are gone at once, open screens included." })
  async dismiss(@Arg("input", { description: "Which." }) input: DismissInput, @Ctx() ctx: Context): Promise<AppointmentType | null> {
    const { id } = await ctx.run(dismiss, input);
    return ctx.row(AppointmentType, id);
  }
}
