import "./exported";
import "./need.messages";
import "./need.notifies";
import "./needs.roots";
import "./needs.vocabulary";
import "./needs.sheet";
import "./offers.sheet";
import "./taught-periods.sheet";
import "./personal-data";
import { FittingResolver } from "./fitting.resolver";
import { Need } from "./need.entity";
import { NeedResolver } from "./need.resolver";
import { Offer } from "./offer.entity";
import { OfferResolver } from "./offer.resolver";
import { TaughtGrade, TaughtPeriods } from "./taught-periods.entity";
import { TaughtResolver } from "./taught.resolver";

export const resolvers = [NeedResolver, OfferResolver, TaughtResolver, FittingResolver];

export { Need, Offer, TaughtGrade, TaughtPeriods };
export { fillNeed, reopenNeed } from "./fill-need";
export { matchOffer, reopenOffer } from "./match-offer";
export { bureauOf, coordinates, looksAfter, needPolicy, offerPolicy, runs, taughtGradePolicy, taughtPeriodsPolicy } from "./need.policy";
export { NeedType } from "./need.type";
export { kindWords } from "./needs.vocabulary";
export { OfferType } from "./offer.type";
