import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { NeedType } from "./need.type";
import { OfferType } from "./offer.type";
import { TaughtPeriodsType } from "./taught-periods.type";

@Roots()
export class NeedsRoots {
  @ById("A need.", () => NeedType) need!: Ref<NeedType>;
  @List("The needs that you may see.", () => NeedType) needs!: Connection<NeedType>;
  @ById("An offer.", () => OfferType) offer!: Ref<OfferType>;
  @List("The offers that you may see.", () => OfferType) offers!: Connection<OfferType>;
  @List("What own teachers of schools that you look after teach, cell by cell; `taughtTable` has one school's term as a whole.", () => TaughtPeriodsType) taughtPeriods!: Connection<TaughtPeriodsType>;
}
