import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { AuditReportPayload } from "./audit-report.payload";
import { verifyAudit, VerifyAuditInput } from "./verify-audit";

@Resolver()
export class AuditResolver {
  @Runs(verifyAudit)
  @Mutation(() => AuditReportPayload, { description: "Goes through the whole audit log and finds what was changed, taken out or cut off. That it was done is noted in the log." })
  verifyAudit(@Arg("input", { nullable: true, description: "What to compare with." }) input: VerifyAuditInput, @Ctx() ctx: Context): Promise<AuditReportPayload> {
    return ctx.run(verifyAudit, input ?? {});
  }
}
