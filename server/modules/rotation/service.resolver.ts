import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { DayScalar, Guarded } from "../../kernel/read";
import { isDay, type Day } from "../../kernel/time";
import { Runs } from "../../kernel/write";
import { ApprovalType } from "../office";
import { idOf } from "./ask";
import { certificateByCode, VerifiedCertificate } from "./certificate-by-code";
import { IssueCertificateInput, RequestCertificateInput, RevokeCertificateInput } from "./certificate.input";
import { issueCertificate } from "./issue-certificate";
import { requestCertificate } from "./request-certificate";
import { revokeCertificate } from "./revoke-certificate";
import { ServiceCertificateType } from "./service-certificate.type";
import { ServiceRecord, serviceRecord } from "./service-record";

@Resolver()
export class ServiceResolver {
  @Guarded("Whole for the person, who runs his school and their bureau; for others by the policy of exchanges: both stand in the statement.")
  @Query(() => ServiceRecord, { nullable: true, description: "A person's service record as of a day. Empty where there is nothing of it for you." })
  async serviceRecord(
    @Arg("personId", () => ID, { nullable: true, description: "The person; you when nothing is said." }) personId: string | null,
    @Arg("on", () => DayScalar, { nullable: true, description: "As of which day; today when nothing is said." }) on: Day | null,
    @Ctx() { query, viewer }: Context,
  ): Promise<ServiceRecord | null> {
    if (viewer.me === null) return null;
    if (on && !isDay(on)) throw badInput("on", "kernel.notADay", { field: "on" });
    return serviceRecord(query, viewer, personId ? idOf(personId, "personId") : viewer.me, on ?? viewer.today);
  }

  @Guarded("For whoever holds the code; tries from one address are counted.")
  @Query(() => VerifiedCertificate, { nullable: true, description: "What the code of a certificate opens: what was certified, and whether it still holds. No sign-in is needed. RATE_LIMITED after too many tries." })
  certificate(@Arg("code", () => String, { nullable: true, description: "The code, as it is printed." }) code: string | null, @Ctx() ctx: Context): Promise<VerifiedCertificate | null> {
    return certificateByCode(ctx, code ?? "");
  }

  @Runs(issueCertificate)
  @Mutation(() => ServiceCertificateType, { nullable: true, description: "Certifies the service of a person as it stands today." })
  async issueCertificate(@Arg("input", { description: "Whose." }) input: IssueCertificateInput, @Ctx() ctx: Context): Promise<ServiceCertificateType | null> {
    const { id } = await ctx.run(issueCertificate, input);
    return ctx.row(ServiceCertificateType, id);
  }

  @Runs(requestCertificate)
  @Mutation(() => ApprovalType, { nullable: true, description: "Asks the principal, as a principal the bureau, for a certificate of one's own service." })
  async requestCertificate(@Arg("input", { description: "What it is for." }) input: RequestCertificateInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    const { id } = await ctx.run(requestCertificate, input);
    return ctx.row(ApprovalType, id);
  }

  @Runs(revokeCertificate)
  @Mutation(() => ServiceCertificateType, { nullable: true, description: "Revokes a certificate; its code says so from then on." })
  async revokeCertificate(@Arg("input", { description: "Which, and why." }) input: RevokeCertificateInput, @Ctx() ctx: Context): Promise<ServiceCertificateType | null> {
    const { id } = await ctx.run(revokeCertificate, input);
    return ctx.row(ServiceCertificateType, id);
  }
}
