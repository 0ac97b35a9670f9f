import { BinItem } from "../../kernel/bin";
import { anyOf, holds, overlaps, own, policy } from "../../kernel/policy";

const theirs = anyOf<BinItem>(own("binnedById"), overlaps("scopes", "principalOf"), overlaps("scopes", "coordinatorOf"), overlaps("scopes", "bureauOf"), holds("platform"));

/** Who threw it away, and who answers for the school, alliance or region that it belonged to. Whether they still may, its own policy is asked when it is put back. */
export const binItemPolicy = policy("binItem", BinItem, { see: theirs, restore: theirs });
