import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { changePairing as change } from "./change-pairing";
import { endPairing as end } from "./end-pairing";
import { pair as begin } from "./pair";
import { ChangePairingInput, EndPairingInput, PairInput } from "./pairing.input";
import { PairingType } from "./pairing.type";

@Resolver()
export class PairingResolver {
  @Runs(begin)
  @Mutation(() => PairingType, { nullable: true, description: "Pair two member schools of an alliance. For its coordinators and the bureaus of its regions." })
  async pair(@Arg("input", { description: "Who helps whom, to what end." }) input: PairInput, @Ctx() ctx: Context): Promise<PairingType | null> {
    return ctx.row(PairingType, (await ctx.run(begin, input)).id);
  }

  @Runs(change)
  @Mutation(() => PairingType, { nullable: true, description: "Change the goal or the agreed end of a pairing. For coordinators and bureaus." })
  async changePairing(@Arg("input", { description: "What changes." }) input: ChangePairingInput, @Ctx() ctx: Context): Promise<PairingType | null> {
    return ctx.row(PairingType, (await ctx.run(change, input)).id);
  }

  @Runs(end)
  @Mutation(() => PairingType, { nullable: true, description: "End a pairing. For coordinators and bureaus." })
  async endPairing(@Arg("input", { description: "Which pairing, from when." }) input: EndPairingInput, @Ctx() ctx: Context): Promise<PairingType | null> {
    return ctx.row(PairingType, (await ctx.run(end, input)).id);
  }
}
