import { own } from "../../kernel/policy";
import type { BinItem } from "../../kernel/bin";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { BinItemType } from "./bin-item.type";

@Roots()
export class BinRoots {
  @ById("Something in the bin; null once it was put back or is gone for good.", () => BinItemType) binItem!: Ref<BinItemType>;
  @List("What lies in the bin of those for whom you answer, and your own.", () => BinItemType) binItems!: Connection<BinItemType>;
  @List("What you threw away yourself.", () => BinItemType, { where: own<BinItem>("binnedById") }) myBinItems!: Connection<BinItemType>;
}
