import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { addSchool } from "./add-school";
import { beginWeakPeriod } from "./begin-weak-period";
import { changeSchool } from "./change-school";
import { closeSchool } from "./close-school";
import { endWeakPeriod } from "./end-weak-period";
import { moveSchool } from "./move-school";
import { registerSchool } from "./register-school";
import { reopenSchool } from "./reopen-school";
import { AddSchoolInput, BeginWeakPeriodInput, ChangeSchoolInput, CloseSchoolInput, EndWeakPeriodInput, MoveSchoolInput, RegisterSchoolInput, ReopenSchoolInput } from "./school.input";
import { SchoolType } from "./school.type";
import { WeakPeriodType } from "./weak-period.type";

@Resolver()
export class SchoolResolver {
  @Runs(addSchool)
  @Mutation(() => SchoolType, { nullable: true, description: "Enters a school." })
  async addSchool(@Arg("input", { description: "What it is and where." }) input: AddSchoolInput, @Ctx() ctx: Context): Promise<SchoolType | null> {
    const { id } = await ctx.run(addSchool, input);
    return ctx.row(SchoolType, id);
  }

  @Runs(changeSchool)
  @Mutation(() => SchoolType, { nullable: true, description: "Says where a school is to be found." })
  async changeSchool(@Arg("input", { description: "Which, and what changes." }) input: ChangeSchoolInput, @Ctx() ctx: Context): Promise<SchoolType | null> {
    const { id } = await ctx.run(changeSchool, input);
    return ctx.row(SchoolType, id);
  }

  @Runs(registerSchool)
  @Mutation(() => SchoolType, { nullable: true, description: "Changes what the bureau's register says of a school." })
  async registerSchool(@Arg("input", { description: "Which, and what changes." }) input: RegisterSchoolInput, @Ctx() ctx: Context): Promise<SchoolType | null> {
    const { id } = await ctx.run(registerSchool, input);
    return ctx.row(SchoolType, id);
  }

  @Runs(moveSchool)
  @Mutation(() => SchoolType, { nullable: true, description: "Puts a school into another region." })
  async moveSchool(@Arg("input", { description: "Which, and where to." }) input: MoveSchoolInput, @Ctx() ctx: Context): Promise<SchoolType | null> {
    const { id } = await ctx.run(moveSchool, input);
    return ctx.row(SchoolType, id);
  }

  @Runs(closeSchool)
  @Mutation(() => SchoolType, { nullable: true, description: "Closes a school. CONFLICT with the numbers in `standing` while posts, appointments, teaching points or ties to alliances go on, unless `endAll` asks that they end that day." })
  async closeSchool(@Arg("input", { description: "Which, and when." }) input: CloseSchoolInput, @Ctx() ctx: Context): Promise<SchoolType | null> {
    const { id } = await ctx.run(closeSchool, input);
    return ctx.row(SchoolType, id);
  }

  @Runs(reopenSchool)
  @Mutation(() => SchoolType, { nullable: true, description: "Opens a closed school again; what ended with it stays ended." })
  async reopenSchool(@Arg("input", { description: "Which." }) input: ReopenSchoolInput, @Ctx() ctx: Context): Promise<SchoolType | null> {
    const { id } = await ctx.run(reopenSchool, input);
    return ctx.row(SchoolType, id);
  }

  @Runs(beginWeakPeriod)
  @Mutation(() => WeakPeriodType, { nullable: true, description: "Marks a school as weak 薄弱校 for a time." })
  async beginWeakPeriod(@Arg("input", { description: "Which, when and why." }) input: BeginWeakPeriodInput, @Ctx() ctx: Context): Promise<WeakPeriodType | null> {
    const { id } = await ctx.run(beginWeakPeriod, input);
    return ctx.row(WeakPeriodType, id);
  }

  @Runs(endWeakPeriod)
  @Mutation(() => WeakPeriodType, { nullable: true, description: "Ends a time in which a school counts as weak." })
  async endWeakPeriod(@Arg("input", { description: "Which, and when." }) input: EndWeakPeriodInput, @Ctx() ctx: Context): Promise<WeakPeriodType | null> {
    const { id } = await ctx.run(endWeakPeriod, input);
    return ctx.row(WeakPeriodType, id);
  }
}
