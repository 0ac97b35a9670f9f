import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { restoreFromBin, RestoreFromBinInput } from "./restore-from-bin";
import { Restored } from "./restored.payload";

@Resolver()
export class BinResolver {
  @Runs(restoreFromBin)
  @Mutation(() => Restored, { description: "Puts something back from the bin. CONFLICT when its place is taken meanwhile, or what it belonged to is gone." })
  restoreFromBin(@Arg("input", { description: "Which." }) input: RestoreFromBinInput, @Ctx() ctx: Context): Promise<Restored> {
    return ctx.run(restoreFromBin, input);
  }
}
