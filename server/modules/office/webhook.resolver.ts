import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { changeWebhook as change, pauseWebhook as pause, removeWebhook as remove, renewWebhookSecret as renew, resumeWebhook as resume } from "./change-webhook";
import { registerWebhook as register } from "./register-webhook";
import { resendDelivery as resend, testWebhook as test } from "./test-webhook";
import { ChangeWebhookInput, RegisterWebhookInput, ResendDeliveryInput, TestWebhookInput, WebhookInput } from "./webhook.input";
import { WebhookRemoved, WebhookSecret } from "./webhook.payload";
import { WebhookDeliveryType, WebhookType } from "./webhook.type";

@Resolver()
export class WebhookResolver {
  @Runs(register)
  @Mutation(() => WebhookSecret, { description: "Name an address elsewhere that is told of what happens; its secret is answered this once. For coordinators, bureaus and the platform's administrators." })
  registerWebhook(@Arg("input", { description: "Which address, and of what." }) input: RegisterWebhookInput, @Ctx() ctx: Context): Promise<WebhookSecret> {
    return ctx.run(register, input);
  }

  @Runs(change)
  @Mutation(() => WebhookType, { nullable: true, description: "Change a webhook; you answer for it from then on." })
  async changeWebhook(@Arg("input", { description: "What changes." }) input: ChangeWebhookInput, @Ctx() ctx: Context): Promise<WebhookType | null> {
    return ctx.row(WebhookType, (await ctx.run(change, input)).id);
  }

  @Runs(pause)
  @Mutation(() => WebhookType, { nullable: true, description: "Tell a webhook nothing for the time being." })
  async pauseWebhook(@Arg("input", { description: "Which." }) input: WebhookInput, @Ctx() ctx: Context): Promise<WebhookType | null> {
    return ctx.row(WebhookType, (await ctx.run(pause, input)).id);
  }

  @Runs(resume)
  @Mutation(() => WebhookType, { nullable: true, description: "Tell a webhook again of what happens from now on." })
  async resumeWebhook(@Arg("input", { description: "Which." }) input: WebhookInput, @Ctx() ctx: Context): Promise<WebhookType | null> {
    return ctx.row(WebhookType, (await ctx.run(resume, input)).id);
  }

  @Runs(renew)
  @Mutation(() => WebhookSecret, { description: "Give a webhook a new secret, answered this once; the old one signs nothing any more." })
  renewWebhookSecret(@Arg("input", { description: "Which." }) input: WebhookInput, @Ctx() ctx: Context): Promise<WebhookSecret> {
    return ctx.run(renew, input);
  }

  @Runs(remove)
  @Mutation(() => WebhookRemoved, { description: "Remove a webhook with its log, for good." })
  removeWebhook(@Arg("input", { description: "Which." }) input: WebhookInput, @Ctx() ctx: Context): Promise<WebhookRemoved> {
    return ctx.run(remove, input);
  }

  @Runs(test)
  @Mutation(() => WebhookDeliveryType, { nullable: true, description: "Send a trial; how it went stands in the delivery a moment later." })
  async testWebhook(@Arg("input", { description: "Which webhook." }) input: TestWebhookInput, @Ctx() ctx: Context): Promise<WebhookDeliveryType | null> {
    return ctx.row(WebhookDeliveryType, (await ctx.run(test, input)).id);
  }

  @Runs(resend)
  @Mutation(() => WebhookDeliveryType, { nullable: true, description: "Try once more what was given up." })
  async resendDelivery(@Arg("input", { description: "Which delivery." }) input: ResendDeliveryInput, @Ctx() ctx: Context): Promise<WebhookDeliveryType | null> {
    return ctx.row(WebhookDeliveryType, (await ctx.run(resend, input)).id);
  }
}
