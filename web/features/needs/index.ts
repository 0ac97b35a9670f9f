import { follow } from "../../app/live/follow";

// Shortages are sums: no id in them is that of the need or the exchange that changes them.
follow({ kinds: /^(need|taughtPeriods|exchange|quota|offer)\./, operations: ["Shortages", "TaughtTable", "FittingOffers", "FittingNeeds"] });

export { AllianceSupply } from "./alliance-supply";
export { MyOffers } from "./my-offers";
export { RegionShortages } from "./region-shortages";
export { SchoolNeeds } from "./school-needs";
