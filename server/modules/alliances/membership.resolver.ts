import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { admitSchool as admit } from "./admit-school";
import { changeMembershipRole as changeRole } from "./change-membership-role";
import { AdmitSchoolInput, ChangeMembershipRoleInput, ReleaseSchoolInput } from "./membership.input";
import { MembershipType } from "./membership.type";
import { releaseSchool as release } from "./release-school";

@Resolver()
export class MembershipResolver {
  @Runs(admit)
  @Mutation(() => MembershipType, { nullable: true, description: "Let a school join an alliance. For the bureaus of its regions; its coordinators ask the school by `askAdmission`." })
  async admitSchool(@Arg("input", { description: "Which school, into which alliance, as what." }) input: AdmitSchoolInput, @Ctx() ctx: Context): Promise<MembershipType | null> {
    return ctx.row(MembershipType, (await ctx.run(admit, input)).id);
  }

  @Runs(changeRole)
  @Mutation(() => MembershipType, { nullable: true, description: "Give a member school another role from a day on; answers the row of the new role. For coordinators and bureaus." })
  async changeMembershipRole(@Arg("input", { description: "Which membership, which role, from when." }) input: ChangeMembershipRoleInput, @Ctx() ctx: Context): Promise<MembershipType | null> {
    return ctx.row(MembershipType, (await ctx.run(changeRole, input)).id);
  }

  @Runs(release)
  @Mutation(() => MembershipType, { nullable: true, description: "End a school's membership, and its pairings in the alliance with it. For coordinators and bureaus." })
  async releaseSchool(@Arg("input", { description: "Which membership, from when." }) input: ReleaseSchoolInput, @Ctx() ctx: Context): Promise<MembershipType | null> {
    return ctx.row(MembershipType, (await ctx.run(release, input)).id);
  }
}
