import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { NeedType } from "./need.type";

@Roots()
export class NeedsRoots {
  @ById("A need.", () => NeedType) need!: Ref<NeedType>;
  @List("The needs that you may see.", () => NeedType) needs!: Connection<NeedType>;
}
