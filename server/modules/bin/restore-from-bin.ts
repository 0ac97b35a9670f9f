import { InputType } from "type-graphql";
import { BinItem, restore } from "../../kernel/bin";
import { notFound } from "../../kernel/errors";
import { command, CommandInput, IdInput } from "../../kernel/write";
import { binItemPolicy } from "./bin-item.policy";

@InputType({ description: "What to put back." })
export class RestoreFromBinInput extends CommandInput {
  @IdInput("The item of the bin.") id!: string;
}

/** Puts back what was thrown away, with all that belonged to it. */
export const restoreFromBin = command("restoreFromBin", RestoreFromBinInput, { policy: binItemPolicy, action: "restore" }, async (tx, { id }) => {
  // Two who put the same thing back: the second finds it gone from the bin.
  await tx.query("select from bin_item where id = $1 for update", [id]);
  const [item] = await tx.find(BinItem, "id", id);
  if (!item) throw notFound("input.id");
  await tx.require(binItemPolicy, "restore", item, "input.id");
  await restore(tx, item);
  return { subjectKind: item.subjectKind, subjectId: item.subjectId };
});
