export { AllianceSupply } from "./alliance-supply";
export { MyOffers } from "./my-offers";
export { RegionShortages } from "./region-shortages";
export { SchoolNeeds } from "./school-needs";
